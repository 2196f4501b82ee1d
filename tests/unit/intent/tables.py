"""The tables of messages beside this file, read."""

from __future__ import annotations

from pathlib import Path

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse

HERE = Path(__file__).parent
FIXTURES = HERE.parents[1] / "fixtures" / "blueprints"
APPS = ("recipe_box", "expenses", "crm", "habits", "inventory", "household", "bakery", "toolbox")
NOTHING = "nothing"


def app_named(name: str) -> Blueprint:
    """A Blueprint of the fixtures."""
    found, _ = parse((FIXTURES / f"{name}.blueprint").read_text(encoding="utf-8"))
    assert found is not None
    return found


def kinds() -> list[tuple[bool, str, str]]:
    """Whether there is an app, the message, and the intent that it has."""
    rows: list[tuple[bool, str, str]] = []
    there, intent = False, ""
    for line in _lines("kinds.txt"):
        if line.startswith("["):
            where, _, intent = line.strip("[]").partition(": ")
            there = where == "with an app"
        else:
            rows.append((there, line, intent))
    return rows


def changed(app: str) -> list[tuple[str, str]]:
    """Messages about an app, and the patch that each is: indented lines under it."""
    rows: list[tuple[str, list[str]]] = []
    for line in _lines(f"{app}.txt"):
        if not line.startswith(" "):
            rows.append((line, []))
        elif line.strip() != NOTHING:
            rows[-1][1].append(line.strip())
    return [(message, "".join(f"{one}\n" for one in patch)) for message, patch in rows]


def twenty() -> list[tuple[str, str, str, str]]:
    """Of the twenty common changes: what is wanted, an app, a message, and the patch that it is."""
    rows: list[tuple[str, str, str, list[str]]] = []
    wish, app = "", ""
    for line in _lines("twenty.txt"):
        if line.startswith("# "):
            wish, _, app = line.removeprefix("# ").partition(": ")
        elif line.startswith(" "):
            rows[-1][3].append(line.strip())
        else:
            rows.append((wish, app, line, []))
    return [(wish, app, message, "".join(f"{one}\n" for one in patch)) for wish, app, message, patch in rows]


def not_by_rules() -> list[tuple[str, str]]:
    """An app and a message that rules must leave to the model."""
    pairs = (line.partition(": ") for line in _lines("not_by_rules.txt"))
    return [(app, message) for app, _, message in pairs]


def _lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line.strip()]
