# ruff: noqa: E501 (patterns are read a line at a time)
"""Games: which one, and what is on its cards, its words or its range of numbers."""

from __future__ import annotations

import re
import unicodedata

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.play.library import PlayLibrary
from appforge_desktop.domain.prompting.play.pairs import items_said, split_items
from appforge_desktop.domain.prompting.play.said import Said, listed

TITLES = {"tictactoe": "Tic-tac-toe", "memory": "Memory", "snake": "Snake", "guess": "Guess the number", "hangman": "Hangman", "rps": "Rock, paper, scissors"}  # fmt: skip
_BY_WORDS: tuple[tuple[str, str], ...] = (
    (r"\btic[ -]?tac[ -]?toe\b|\bnoughts (?:and|&) crosses\b|\bx ?(?:and|&|/)? ?o(?:'?s)?\b|\bxo\b|\bthree in a row\b", "tictactoe"),
    (r"\bsnake\b|\bworm\b", "snake"),
    (r"\bhang ?man\b|\bguess the word\b|\bword[- ]guess\w*\b|\bwordle\b|\bspelling game\b", "hangman"),
    (r"\brock\b.*\bpaper\b|\brps\b", "rps"),
    (r"\bguess\w*\b.*\bnumber|\bnumber\b.*\bguess|\bhigher or lower\b|\bguessing game\b", "guess"),
    (r"\bmemory\b|\bpairs?\b|\bconcentration\b|\bmatch(?:ing)?\b|\bflip(?:ping)? cards\b", "memory"),
)  # fmt: skip
_OTHER = re.compile(
    r"\b(chess|checkers|draughts|tetris|sudoku|pong|pac-?man|minesweeper|solitaire|2048|breakout|asteroids|space invaders|flappy bird|platformer|racing|shooter|battleships?|connect (?:four|4)|crossword|scrabble|poker|blackjack|uno|ludo|monopoly|bingo|mahjong|backgammon|yahtzee|whack-a-mole|pinball|frogger|dominoes?|reversi|othello|go game|rpg|adventure game|maze|simon says|wordle|word search|bubble shooter|candy crush|doodle jump)\b"
)
_NEAREST = {"wordle": "hangman", "crossword": "hangman", "scrabble": "hangman", "word search": "hangman", "connect four": "tictactoe", "connect 4": "tictactoe", "chess": "tictactoe", "checkers": "tictactoe", "draughts": "tictactoe", "reversi": "tictactoe", "othello": "tictactoe", "pac-man": "snake", "pacman": "snake", "frogger": "snake", "maze": "snake", "tetris": "snake", "pong": "snake", "flappy bird": "snake", "mahjong": "memory", "simon says": "memory", "candy crush": "memory", "poker": "memory", "uno": "memory", "blackjack": "guess", "bingo": "guess"}  # fmt: skip
_RANGE = re.compile(r"\b(?:from|between)? ?(-?\d{1,6}) ?(?:to|and|-|–|through) ?(-?\d{1,6})\b")
_UP_TO = re.compile(r"\b(?:up to|under|below|max(?:imum)?(?: of)?) (\d{1,6})\b")
_FEWEST_CARDS, _MOST_CARDS = 3, 18
_PAIRS = re.compile(r"\b(\d{1,2}) pairs\b|\b(\d{1,2}) cards\b")


def game_page(said: Said, variant: str, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """A game."""
    named = next((name for pattern, name in _BY_WORDS if re.search(pattern, said.words.lower())), "")
    other = _OTHER.search(said.low)
    notes: tuple[str, ...] = ()
    kind = named or variant or next((name for pattern, name in _BY_WORDS if re.search(pattern, said.low)), "")
    if other and (not named or other[1] in _NEAREST) and other[1] not in TITLES:
        kind = _NEAREST.get(other[1], kind or "memory") if not named or other[1] == "wordle" else named
        notes = (_left_out(other[1], kind),)
    kind = kind or "memory"
    parts = {"memory": _cards, "hangman": _words, "guess": _range}.get(kind, _nothing)(said, library)
    return Page(TITLES[kind], "game", variant=kind, parts=parts), notes


def _left_out(name: str, kind: str) -> str:
    return (
        f"Left out: {name}. The games I can make are tic-tac-toe, memory, snake, guess the number, hangman and "
        f"rock, paper, scissors; this is {TITLES[kind].lower()}."
    )


def _nothing(said: Said, library: PlayLibrary) -> tuple[Part, ...]:
    return ()


def _cards(said: Said, library: PlayLibrary) -> tuple[Part, ...]:
    """Faces that were said, in signs or in words; else those of the theme."""
    faces = _emoji(said.text)
    if len(faces) < _FEWEST_CARDS:
        faces = _own(said)
    if len(faces) >= _FEWEST_CARDS:
        return tuple(part_of("card", (face,)) for face in faces[:_MOST_CARDS])
    found, _ = library.play("game", said.words, said.text, "memory")
    usual = found or library.play("game", "memory", "", "memory")[0]
    parts = usual.page.parts if usual else ()
    match = _PAIRS.search(said.low)
    wanted = (int(match[1]) if match[1] else int(match[2]) // 2) if match else len(parts)
    return parts[: max(wanted, 2)]


def _emoji(text: str) -> tuple[str, ...]:
    """Pictures among the letters, each once."""
    found = re.findall(r"[\U0001F1E6-\U0001F1FF]{2}|[\U0001F300-\U0001FAFF\u2600-\u27BF]\ufe0f?", text)
    return tuple(dict.fromkeys(one for one in found if unicodedata.category(one[0]) == "So"))


def _own(said: Said) -> tuple[str, ...]:
    items = split_items(listed(said)[0])
    return tuple(
        one
        for one in items
        if len(one) <= 14 and not re.search(r"\b(?:timer|score|moves|levels?|mode|button|cards?|pairs)\b", one.lower())
    )


def _words(said: Said, library: PlayLibrary) -> tuple[Part, ...]:
    """Words that were said, with their hints; else those of the theme."""
    hinted = [(item.front, item.back) for item in items_said(said) if _is_word(item.front)]
    if len(hinted) > 1:
        return tuple(part_of("word", pair) for pair in hinted)
    plain = [one for one in _own(said) if _is_word(one)]
    if len(plain) > 1:
        return tuple(part_of("word", (one.lower(),)) for one in plain)
    found, _ = library.play("game", said.words, said.text, "hangman")
    usual = found or library.play("game", "hangman", "", "hangman")[0]
    return usual.page.parts if usual else ()


def _is_word(text: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]+(?:[ -][^\W\d_]+)?", text)) and len(text) > 2


def _range(said: Said, library: PlayLibrary) -> tuple[Part, ...]:
    """From which number to which."""
    match, most = _RANGE.search(said.low), _UP_TO.search(said.low)
    low, high = (int(match[1]), int(match[2])) if match else (1, int(most[1]) if most else 100)
    low, high = sorted((low, high))
    return (part_of("range", (str(low), str(high if high > low else low + 1))),)
