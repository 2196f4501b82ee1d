"""Changes that rules understand: no model, no wait."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch import Change
from appforge_desktop.domain.intent import (
    adding,
    app_edits,
    calc_edits,
    feature_edits,
    field_edits,
    figure_pages,
    linking,
    new_pages,
    page_edits,
    play_edits,
    row_edits,
    story_adding,
    story_changing,
    view_edits,
)
from appforge_desktop.domain.intent.clauses import clauses, polite_off
from appforge_desktop.domain.intent.finding import Found, PageMaker, Scene

Rule = Callable[[str, Scene], Found]

_LITERAL: tuple[Rule, ...] = (
    row_edits.import_rows,
    feature_edits.several_at_once,
    play_edits.bot_said,
    play_edits.add_question,
    play_edits.add_card,
    play_edits.pairs_pasted,
    calc_edits.title_said,
    story_changing.slot_said,
    story_changing.price_changed,
    story_changing.hours_changed,
    story_changing.remove_section,
    story_changing.move_section,
    story_adding.add_section,
    calc_edits.start_said,
    calc_edits.range_said,
    calc_edits.add_input,
    calc_edits.rename_input,
    play_edits.asked_otherwise,
    play_edits.remove_part,
    play_edits.add_option,
    play_edits.timer_said,
    play_edits.figure_said,
    new_pages.add_page_with_body,
)
"""Rules that take words as they were said, with their stops and commas."""
_LITERAL_LAST: tuple[Rule, ...] = (story_changing.text_replaced,)
_ANY_APP: tuple[Rule, ...] = (
    app_edits.samples_change,
    app_edits.description_change,
    app_edits.look_change,
    app_edits.label_change,
    app_edits.name_change,
    app_edits.icon_change,
    feature_edits.currency,
    page_edits.remove_page,
    page_edits.rename_page,
    page_edits.move_page,
    adding.add_collection,
)
_OF_ITEMS: tuple[Rule, ...] = (
    app_edits.samples_change,
    app_edits.description_change,
    app_edits.look_change,
    app_edits.label_change,
    app_edits.name_change,
    app_edits.icon_change,
    feature_edits.currency,
    feature_edits.hide_done,
    feature_edits.list_tools,
    page_edits.shown_fields,
    page_edits.remove_page,
    page_edits.rename_page,
    page_edits.move_page,
    field_edits.flag_field,
    figure_pages.wizard,
    feature_edits.workflow,
    feature_edits.due,
    feature_edits.repeat,
    feature_edits.archive,
    field_edits.change_kind,
    field_edits.remove_things,
    field_edits.rename_things,
    field_edits.set_options,
    field_edits.add_option,
    page_edits.sort_page,
    figure_pages.rollup,
    figure_pages.summary,
    figure_pages.budget,
    figure_pages.streaks,
    figure_pages.days,
    feature_edits.running,
    feature_edits.totals,
    view_edits.totals,
    view_edits.turned_page,
    view_edits.show_view,
    page_edits.page_controls,
    linking.list_of_items,
    linking.link_entities,
    field_edits.move_field,
    adding.add_things,
)
"""In order of how sure they are; the first that understands a clause has it."""
_SENTENCES = re.compile(
    r"(?:(?<=[.!?])\s+|\s*[;\n]\s*|,?\s+and\s+(?:also\s+|then\s+|please\s+)?|,\s+)(?=(?:please\s+|also\s+|then\s+)?(?:make|add|remove|delete|rename|change|move|call|sort|group|hide|put|turn|set|use|show|start)\b)",
    re.IGNORECASE,
)
_LOOK_BEHIND = re.compile(r"[\"“][^\"”]*$")
_LONGEST = 4000
_LONGEST_WISH = 600
_LONG: tuple[Rule, ...] = (
    row_edits.import_rows,
    play_edits.pairs_pasted,
    play_edits.bot_said,
    story_adding.add_section,
)
"""What may be long: pasted lines, questions with their answers, texts to read."""


@dataclass(frozen=True)
class Tweaks:
    """What rules made of a message.

    Attributes:
        changes: In order; may be empty when everything asked for is there already.
        unread: Clauses that no rule understood, in the person's words.
        notes: What was understood and cannot be done, or lacks something, one sentence each.
    """

    changes: tuple[Change, ...] = ()
    unread: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def and_then(self, other: Tweaks) -> Tweaks:
        """These and those of what was said behind them."""
        return Tweaks((*self.changes, *other.changes), (*self.unread, *other.unread), (*self.notes, *other.notes))


def read_tweaks(message: str, blueprint: Blueprint, maker: PageMaker | None = None) -> Tweaks:
    """Read a message part by part; each is about the app as the ones before leave it.

    Args:
        maker: Makes whole pages with a body (`new_pages.page_maker`); without it nobody can add one.
    """
    scene = Scene(blueprint, maker=maker)
    said = polite_off(message[:_LONGEST])
    parts = [polite_off(one) for one in _sentences(said)]
    if len(parts) > 1:
        apart = _in_turn(parts, scene)
        if not apart.unread:
            return apart
    whole = _literally(said, scene)
    if whole is not None:
        return whole
    return _in_turn(parts, scene) if len(parts) > 1 and _literal_in(parts, scene) else _by_clauses(message, scene)


def match(message: str, blueprint: Blueprint, maker: PageMaker | None = None) -> list[Change] | None:
    """The changes that a message asks for, or None unless rules understand all of it.

    Returns:
        An empty list when all of it is so already, or cannot be done by any app of ours (`prompting.limits`).
    """
    read = read_tweaks(message, blueprint, maker)
    return list(read.changes) if not read.unread and clauses(message) else None


def _sentences(said: str) -> list[str]:
    """The parts of a message that each begin with a wish; what is quoted is not cut."""
    cuts = [one for one in _SENTENCES.finditer(said) if not _LOOK_BEHIND.search(said[: one.start()])]
    begins = [0, *(one.end() for one in cuts)]
    ends = [*(one.start() for one in cuts), len(said)]
    return [said[begin:end].strip() for begin, end in zip(begins, ends, strict=True) if said[begin:end].strip()]


def _in_turn(parts: list[str], scene: Scene) -> Tweaks:
    read = Tweaks()
    for part in parts:
        one = _literally(part, scene)
        one = _by_clauses(part, scene) if one is None else one
        read = read.and_then(one)
        scene = scene.after(list(one.changes))
    return read


def _literal_in(parts: list[str], scene: Scene) -> bool:
    return any(_literally(one, scene) is not None for one in parts)


def _literally(text: str, scene: Scene) -> Tweaks | None:
    """What the rules that take words as they are make of a text."""
    for rule in _LITERAL if len(text) <= _LONGEST_WISH else _LONG:
        found = rule(text, scene)
        if found is not None:
            return Tweaks(notes=(found,)) if isinstance(found, str) else Tweaks(tuple(found))
    return None


def _by_clauses(text: str, scene: Scene) -> Tweaks:
    read = Tweaks()
    for clause in clauses(text, scene.words):
        found = _understood(clause, scene)
        if found is None:
            read = replace(read, unread=(*read.unread, clause))
        elif isinstance(found, str):
            read = replace(read, notes=(*read.notes, found))
        else:
            read = replace(read, changes=(*read.changes, *found))
            scene = scene.after(found)
    return read


def _understood(clause: str, scene: Scene) -> Found:
    """What a clause changes; nothing when it only asks for what no app of ours can do, which the caller tells."""
    for rule in (*(_OF_ITEMS if scene.app.entities else _ANY_APP), *_LITERAL_LAST):
        found = rule(clause, scene)
        if found is not None:
            return found
    return [] if adding.only_a_limit(clause.lower()) else None
