# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What an app of ours cannot do: told plainly, never dropped in silence."""

from __future__ import annotations

import re

_GAMES = "games of that kind"
_GAME = "a game of "
_OUT: tuple[tuple[str, str], ...] = (
    (r"(?:pay(?:ments?|ing)? (?:by|with|via) (?:an? )?(?:credit |debit )?(?:cards?|paypal|stripe|visa|klarna|crypto|bitcoin|apple|google)|pay(?:ments?|ing)? (?:via|by|with) (?:app|phone)|pay(?:ments?)? online|(?:online|card|credit card) payments?|stripe(?: payments?)?|paypal(?: payments?)?|check ?out(?: page)?|(?:accept(?:s|ing)?|tak(?:e|es|ing)|process(?:es|ing)?|collect(?:s|ing)?|handl(?:e|es|ing)|secure|mobile|in-app) (?:\w+ )?(?:payments?|credit cards?|debit cards?|cards)"
     r"|payment (?:processing|gateway|integration|provider)|(?:apple|google) pay\b|pay (?:online|by app)|subscriptions? billing|sell(?:ing)? online|shopping (?:cart|basket))", "payments"),
    (r"(?:log-?in|log in(?= (?:to|page|with|and)|[.,;]|$)|(?<!newsletter )(?<!mail )(?<!list )sign[- ]?up(?! (?:for|form|sheet|list|to (?:the|our|a) (?:newsletter|course|class|event)))|sign[- ]?in(?! sheet)|user accounts?|authenticat\w+|passwords? protect\w*|oauth|multi[- ]?user|user roles?|permissions)",
     "logins and user accounts"),
    (r"(?:send(?:s|ing)? (?:me |us |them |him |her |people |customers |clients |everyone |out |automatic |weekly |daily |monthly |an? |the )*(?:e-?mails?|mails?|newsletters?|sms|texts?|text messages?)|e-?mail(?:s|ing)? (?:me|them|reminders?|notifications?)"
     r"|sms(?: reminders?)?)", "sending e-mail or text messages"),
    (r"(?:push notifications?|notify me|notifications?|remind(?:s|ing)? me|reminders?)", "notifications while the app is closed"),
    (r"(?:google maps?|on a map|map view|map (?:page|section)|(?<=with a )map(?! of)|(?<=and a )map(?! of)|(?<=with )maps(?! of)|(?<=and )maps(?! of)|gps|geo-?location|directions to)", "maps and locations"),
    (r"(?:(?:ai|smart|intelligent|gpt|llm)[- ](?:powered )?(?:chat ?)?bots?|ai (?:assistant|chat|suggestions?|generated|powered)|gpt|machine learning|recommend(?:s|ation)s? (?:engine|ai))", "artificial intelligence"),
    (r"(?:sync(?:s|ed|ing)? (?:with|to|across|between)|cloud sync|share (?:it |them )?with (?:others|friends|my)|real[- ]?time collaboration"
     r"|collaborat\w+|multi[- ]?device)", "sharing between devices or people"),
    (r"(?:fetch(?:es|ing)?|scrap(?:e|es|ing)|pull(?:s|ing)? (?:in )?(?:from|data)|live (?:prices?|data|weather|stock)|weather (?:data|api)|stock prices?"
     r"|api integrations?|connect(?:s|ed)? to (?:my )?(?:bank|google|facebook|instagram)|import from (?:my )?bank)", "data from the internet"),
    (r"(?:scan(?:s|ning)? (?:bar ?codes?|qr|receipts?)|bar ?code scann\w+|qr[- ]?codes? scann\w+|ocr)", "scanning codes or paper"),
    (r"(?:video (?:calls?|chat|stream\w*)|live stream\w*|voice calls?|messenger|direct messages|live chat|chat (?:room|with))", "calls and chat between people"),
    (r"(?:3d|multi-?player|first[- ]person shooter|platformer|racing game|(?:chess|checkers|sudoku|tetris|2048|minesweeper|pac-?man|pong|solitaire|wordle|flappy bird|breakout|space invaders|crossword|connect (?:four|4)|battleships?)(?: (?:game|clone|puzzle|board))|play (?:chess|checkers|sudoku|solitaire|cards online)|(?<=\ba )(?:sudoku|tetris|minesweeper|pac-?man|solitaire|wordle|crossword)(?=$|[ .!]+(?:please)?$))", _GAMES),
    (r"(?:export (?:to |as )?(?:a )?(?:pdf|excel|word)|pdf (?:export|report|download)s?|print(?:able)? (?:labels|pdf))", "PDF and Office files; it can save CSV"),
)  # fmt: skip


_SHOP = re.compile(
    r"\b(?:shop|store|e-?commerce|web ?site|site|booking|bookings|marketplace|tickets?|check ?out|cart|sell|selling|donations? page)\b"
)
_PAYMENTS = r"(?:(?<=with )|(?<=and )|(?<=, )|(?<=plus ))(?:(?:easy|simple|online|working|real|safe) )?payments?(?! (?:dates?|methods?|status|due|list|log|tracker|history|amounts?|days?|terms|plans?))"
"""In a shop "with payments" means taking money; elsewhere payments are what is listed."""


def _patterns(text: str) -> tuple[tuple[str, str], ...]:
    return (*_OUT, (_PAYMENTS, "payments")) if _SHOP.search(text) else _OUT


def read_limits(text: str) -> tuple[str, ...]:
    """What a tidied request asks for that cannot be built, in words for the person."""
    found = ((words, match) for pattern, words in _patterns(text) if (match := re.search(rf"\b{pattern}", text)))
    return tuple(dict.fromkeys(_GAME + _bare_game(match[0]) if words == _GAMES else words for words, match in found))


def _bare_game(said: str) -> str:
    """The game that a limit names: "chess game" is "chess"."""
    return re.sub(r"^play | (?:game|clone|puzzle|board)$", "", said).strip()


def without_limits(text: str) -> str:
    """The request without them, so that "log in" is no field."""
    for pattern, _ in _patterns(text):
        text = re.sub(rf"\b{pattern}\w*", " ", text)
    return text


def left_out_sentence(words: str) -> str:
    """The sentence on one of them."""
    if words.startswith(_GAME):
        game = words.removeprefix(_GAME)
        return f"Left out: {game}. The games I can make are tic-tac-toe, memory, snake, hangman, guess the number and rock paper scissors; say one of them for another game."
    return f"Left out: {words}. The built-in model's apps keep their data on this machine and cannot do that."
