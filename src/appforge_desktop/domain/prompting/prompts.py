"""What the model is asked: the same words first, so that their state is computed once."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.ports.llm import ChatMessage, Prompt
from appforge_desktop.domain.prompting.examples import Example, Library
from appforge_desktop.domain.prompting.patches import patch_choices
from appforge_desktop.domain.prompting.skeleton import skeleton
from appforge_desktop.domain.prompting.skeleton_grammar import skeleton_grammar
from appforge_desktop.domain.prompting.wishes import Wishes

SYSTEM = (
    "You design small apps. Answer with a Blueprint: the app's name, an icon, a theme, entities with their fields, "
    "and pages. Use the fields that the person asks for. Be brief."
)
PATCH_SYSTEM = "You change small apps. Answer with the few lines that change the Blueprint as the person asks."
_PATCHES = (
    ("app Tasks\nentity Task\n title text\n done bool\n\nI must see when it is due", "add field Task due date"),
    ("app Shop\nentity Product\n name text\n price money\n\nmake the letters on the button larger", "nothing"),
    ("app Films\nentity Film\n title text\n year text\n\nthe year only takes digits", "change field Film year number"),
    ("app Guests\nentity Guest\n name text\n\nevery guest brings a dish", "add field Guest dish text"),
    ("app Runs\nentity Run\n route text\n\nsend it to my watch", "nothing"),
)  # fmt: skip
_LONGEST_PATCH = 40
_LONGEST_REQUEST = 600
_LONGEST_ANSWER = 400


def blueprint_prompt(
    request: str, examples: Sequence[Example], wishes: Wishes, seed: int = 0, *, library: Library | None = None
) -> Prompt:
    """The prompt for a new app.

    Args:
        request: The person's own words.
        examples: The nearest of the library, most alike last.
        wishes: What rules found in the request.
        library: Where candidates for fields come from; without it, the examples.
    """
    bones = skeleton(wishes, library or Library(examples))
    shown = [message for one in examples for message in _pair(one)]
    asked = ChatMessage("user", visible(request)[:_LONGEST_REQUEST])
    return Prompt(
        messages=(ChatMessage("system", SYSTEM), *shown, asked),
        grammar=skeleton_grammar(bones, wishes),
        max_tokens=_LONGEST_ANSWER,
        seed=seed,
    )


def patch_prompt(message: str, blueprint: Blueprint, seed: int = 0) -> Prompt:
    """The prompt for a change that no rule understood: the app as it is, and what should change."""
    shown = [part for said, patch in _PATCHES for part in (ChatMessage("user", said), ChatMessage("assistant", patch))]
    asked = ChatMessage("user", f"{print_blueprint(blueprint)}\n{visible(message)[:_LONGEST_REQUEST]}")
    return Prompt(
        messages=(ChatMessage("system", PATCH_SYSTEM), *shown, asked),
        grammar=patch_choices(message, blueprint),
        max_tokens=_LONGEST_PATCH,
        seed=seed,
    )


def visible(text: str) -> str:
    """The text without letters that nobody sees: zero-width and bidirectional marks, control characters."""
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in ("Cf", "Cc", "Co", "Cs"))


def _pair(example: Example) -> tuple[ChatMessage, ChatMessage]:
    return ChatMessage("user", example.request), ChatMessage("assistant", example.text.rstrip("\n"))
