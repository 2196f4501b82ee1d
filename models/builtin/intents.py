"""Messages and what they want: one word each."""

from __future__ import annotations

import random
import re
from functools import cache

from models.builtin.changes import App, compose_changes
from models.builtin.manner import HELD_OUT_POLITE, POLITE, pick, slips, spoken
from models.builtin.seeds import SEEDS, Domain

_SHARES = {"undo": 1.2, "redo": 1.0, "question": 1.4, "other": 1.5, "new_app": 2.0, "change": 2.4, "tweak": 1.4}
_LOOKS = ("theme", "label", "name", "currency", "samples", "icon")
"""First words of patches that only change how the app looks or speaks."""


@cache
def messages() -> dict[str, tuple[str, ...]]:
    """The hand-written messages of each intent."""
    text = (SEEDS / "intents.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for block in re.split(r"\n(?=\[)", text):
        head, *lines = block.splitlines()
        if match := re.fullmatch(r"\[(\w+)\]", head):
            found[match[1]] = tuple(line for line in lines if line.strip())
    return found


def intent_of_patch(patch: str) -> str:
    """`tweak` where only looks change, else `change`."""
    return "tweak" if all(line.split()[0] in _LOOKS for line in patch.splitlines()) else "change"


def compose_intent(app: App, domain: Domain, request: str, order: random.Random, *, held_out: bool) -> tuple[str, str]:
    """A message and its intent, about an app of a domain; `request` asks for a new app."""
    wanted = order.choices(list(_SHARES), list(_SHARES.values()))[0]
    if wanted in ("change", "tweak"):
        for message, patch in compose_changes(app, order, 3, held_out=held_out):
            if intent_of_patch(patch) == wanted:
                return message, wanted
        wanted = "new_app"
    if wanted == "new_app" and order.random() < 0.75:
        return request, wanted
    field = order.choice(app.entity.fields).name
    # Every fifth written message is kept for the evaluation.
    known = [one for at, one in enumerate(messages()[wanted]) if (at % 5 == 4) == held_out]
    text = pick(order, known).replace("{t}", app.entity.name.lower()).replace("{f}", field)
    text = text.replace("{x}", pick(order, domain.plurals))
    roll = order.random()
    if roll < 0.2 and wanted not in ("other", "question"):
        text = pick(order, HELD_OUT_POLITE if held_out else POLITE).format(text)
    elif roll < 0.3 and re.search(r"\w", text):
        text = spoken(text, order)
    elif roll < 0.4:
        text = slips(text, order)
    elif roll < 0.5:
        text = text.lower().rstrip("?!.") or text
    elif roll < 0.6:
        text = text[:1].upper() + text[1:]
    return text, wanted
