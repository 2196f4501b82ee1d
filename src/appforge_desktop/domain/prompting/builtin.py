"""What the built-in model is asked once its adapter is there: the forms it was trained on (models/builtin/).

The task stands where other models get their instructions; the app that a change is about stands before the message, so
that its state can be computed while the message is being typed.
"""

from __future__ import annotations

from appforge_desktop.domain.blueprint.grammar import grammar
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch.grammar import patch_grammar
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.ports.llm import ChatMessage, Prompt
from appforge_desktop.domain.prompting.prompts import visible

INTENTS = ("new_app", "change", "tweak", "question", "undo", "redo", "other")
_LONGEST_REQUEST = 800
_LONGEST_APP = 500
_LONGEST_PATCH = 120
_LONGEST_COPY = 160


def asked_of_builtin(task: str, said: str, **more: object) -> Prompt:
    """A prompt of a task: `new`, `change`, `intent` or `copy`."""
    return Prompt(messages=(ChatMessage("system", task), ChatMessage("user", said)), **more)  # type: ignore[arg-type]


def new_app_prompt(request: str, seed: int = 0) -> Prompt:
    """Request -> Blueprint."""
    said = visible(request)[:_LONGEST_REQUEST].strip()
    return asked_of_builtin("new", said, grammar=grammar(), max_tokens=_LONGEST_APP, seed=seed)


def change_prompt(message: str, blueprint: Blueprint, seed: int = 0) -> Prompt:
    """An app and a message -> lines of a patch."""
    said = f"{print_blueprint(blueprint).strip()}\n\n{visible(message)[:_LONGEST_REQUEST].strip()}"
    return asked_of_builtin("change", said, grammar=patch_grammar(blueprint), max_tokens=_LONGEST_PATCH, seed=seed)


def intent_prompt(message: str) -> Prompt:
    """A message -> one of `INTENTS`."""
    words = " | ".join(f'"{one}"' for one in INTENTS)
    said = visible(message)[:_LONGEST_REQUEST].strip()
    return asked_of_builtin("intent", said, grammar=f"root ::= {words}", max_tokens=8)


def copy_prompt(kind: str, name: str, section: str, seed: int = 0) -> Prompt:
    """A kind of business, its name and a section (hero, features, faq, text) -> part lines with written slots."""
    return asked_of_builtin("copy", f"{kind}; {name}; {section}", max_tokens=_LONGEST_COPY, stop=("\n\n",), seed=seed)
