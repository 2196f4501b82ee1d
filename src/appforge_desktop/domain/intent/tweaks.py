"""Changes that rules understand: no model, no wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch import Change
from appforge_desktop.domain.intent import adding, app_edits, field_edits, page_edits, view_edits
from appforge_desktop.domain.intent.clauses import clauses
from appforge_desktop.domain.intent.finding import Scene

Rule = Callable[[str, Scene], list[Change] | None]

_ANY_APP: tuple[Rule, ...] = (
    app_edits.samples_change,
    app_edits.description_change,
    app_edits.look_change,
    app_edits.label_change,
    app_edits.name_change,
    app_edits.icon_change,
    page_edits.remove_page,
    page_edits.rename_page,
    page_edits.move_page,
)
_OF_ITEMS: tuple[Rule, ...] = (
    app_edits.samples_change,
    app_edits.description_change,
    app_edits.look_change,
    app_edits.label_change,
    app_edits.name_change,
    app_edits.icon_change,
    page_edits.shown_fields,
    page_edits.remove_page,
    page_edits.rename_page,
    page_edits.move_page,
    field_edits.flag_field,
    field_edits.change_kind,
    field_edits.remove_things,
    field_edits.rename_things,
    field_edits.set_options,
    field_edits.add_option,
    page_edits.sort_page,
    view_edits.totals,
    view_edits.turned_page,
    view_edits.show_view,
    page_edits.page_controls,
    adding.link_entities,
    field_edits.move_field,
    adding.add_things,
)
"""In order of how sure they are; the first that understands a clause has it."""


@dataclass(frozen=True)
class Tweaks:
    """What rules made of a message.

    Attributes:
        changes: In order; may be empty when everything asked for is there already.
        unread: Clauses that no rule understood, in the person's words.
    """

    changes: tuple[Change, ...] = ()
    unread: tuple[str, ...] = ()


def read_tweaks(message: str, blueprint: Blueprint) -> Tweaks:
    """Read a message clause by clause; each is about the app as the ones before leave it."""
    scene, changes, unread = Scene(blueprint), list[Change](), list[str]()
    for clause in clauses(message, scene.words):
        found = _understood(clause, scene)
        if found is None:
            unread.append(clause)
            continue
        changes += found
        scene = scene.after(found)
    return Tweaks(tuple(changes), tuple(unread))


def match(message: str, blueprint: Blueprint) -> list[Change] | None:
    """The changes that a message asks for, or None unless rules understand all of it.

    Returns:
        An empty list when all of it is so already, or cannot be done by any app of ours (`prompting.limits`).
    """
    read = read_tweaks(message, blueprint)
    return list(read.changes) if not read.unread and clauses(message) else None


def _understood(clause: str, scene: Scene) -> list[Change] | None:
    """What a clause changes; nothing when it only asks for what no app of ours can do, which the caller tells."""
    for rule in _OF_ITEMS if scene.app.entities else _ANY_APP:
        found = rule(clause, scene)
        if found is not None:
            return found
    return [] if adding.only_a_limit(clause.lower()) else None
