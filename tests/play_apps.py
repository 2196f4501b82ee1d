"""Apps of pages to play with, for tests."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import Blueprint, Page, PageKind, Part, Theme


def part(word: str, *slots: str, written: tuple[int, ...] = ()) -> Part:
    return Part(word, slots, frozenset(written))


def play(title: str, kind: PageKind, *parts: Part, variant: str = "") -> Page:
    return Page(title, kind, variant=variant, parts=parts)


TIP = play(
    "Tip", "calc",
    part("input", "bill", "money", "50", "0 to 1000"),
    part("input", "tip", "percent", "15", "0 to 30"),
    part("input", "people", "number", "2", "1 to 20"),
    part("result", "tip amount", "money", "bill * tip / 100"),
    part("result", "per person", "money", "(bill + tip amount) / people"),
)  # fmt: skip
SHAPE = play(
    "BMI", "calc",
    part("input", "weight", "kg", "70", "30 to 200"),
    part("input", "height", "cm", "175", "120 to 220"),
    part("input", "born", "date", "2000-01-01"),
    part("pick", "activity", "sitting = 1.2", "moving = 1.55"),
    part("result", "BMI", "", "weight / (height / 100) / (height / 100)"),
    part("band", "18.5", "Normal weight", written=(1,)),
    part("band", "0", "Underweight"),
    part("result", "age in days", "number", "today - born"),
    part("result", "energy", "kcal", "weight * 22 * activity"),
)  # fmt: skip
DEGREES = play(
    "Degrees", "calc",
    part("convert", "Celsius", "1"),
    part("convert", "Fahrenheit", "0.5556", "-17.7778"),
    part("convert", "Kelvin", "1", "-273.15"),
)  # fmt: skip
FOCUS = play("Focus", "timer", part("phase", "Work", "25:00"), part("phase", "Break", "5:00"), part("rounds", "4"))
STOPWATCH = play("Stopwatch", "timer")
WEDDING = play("Wedding", "timer", part("until", "Wedding", "2199-06-12 14:00"), part("until", "Moon", "1969-07-20"))
CAPITALS = play(
    "Capitals", "quiz",
    part("ask", "What is the capital of France?", "Paris", "Lyon", "Nice"),
    part("ask", "What is the capital of Norway?", "Oslo", written=(0, 1)),
)  # fmt: skip
WORDS = play("Words", "flashcards", part("card", "bonjour", "hello"), part("card", "merci", "thank you"))
LUNCH = play("Lunch", "poll", part("ask", "Where shall we eat?", "Pizza", "Sushi"))
PASSWORDS = play("Passwords", "generator", part("length", "20"), variant="password")
COLORS = play("Colours", "generator", variant="palette")
BANDS = play(
    "Bands", "generator", part("list", "adjective", "Silent", "Golden"), part("list", "noun", "Foxes"), variant="pick",
)  # fmt: skip
DICE = play("Dice", "generator", variant="dice")
NOTES = play("Notes", "notes", part("note", "Welcome", "Write **anything**."))
SKETCH = play("Sketch", "draw")
HELP = play(
    "Help", "chat",
    part("greet", "Hi! Ask me about our hours."),
    part("reply", "hours, open", "We are open from 7 to 18."),
    part("reply", "where, address", "Mill Lane 3."),
    part("fallback", "Please call us."),
)  # fmt: skip
GAMES = tuple(
    play(f"Game {variant}", "game", *parts, variant=variant)
    for variant, parts in {
        "tictactoe": (), "memory": (part("card", "Paris"), part("card", "Rome")), "snake": (),
        "guess": (part("range", "1", "50"),), "hangman": (part("word", "apple", "fruit"),), "rps": (),
    }.items()
)  # fmt: skip
ALL = (
    TIP, SHAPE, DEGREES, FOCUS, STOPWATCH, WEDDING, CAPITALS, WORDS, LUNCH, PASSWORDS, COLORS, BANDS, DICE, NOTES,
    SKETCH, HELP, *GAMES,
)  # fmt: skip


def play_app(*pages: Page, **changes: object) -> Blueprint:
    """An app of these pages and nothing else."""
    whole = {"name": "Play", "entities": (), "pages": pages, "theme": Theme("teal")}
    return Blueprint(**(whole | changes))  # type: ignore[arg-type]
