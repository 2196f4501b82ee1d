"""Puts what was stated and missed where it belongs: options and items, pages to read, cards and questions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.prompting.leftovers import left_sentences, literals_left
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.placing_items import with_defaults, with_options, with_rows
from appforge_desktop.domain.prompting.placing_pages import in_plays, on_stories


@dataclass(frozen=True)
class Placed:
    """A Blueprint that holds what was stated.

    Attributes:
        added: What was put in because it was missing, one sentence each.
        left_out: What was stated and has no place, one sentence each.
    """

    blueprint: Blueprint
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def place_literals(blueprint: Blueprint, spans: tuple[Span, ...], request: str) -> Placed:
    """Put what the request states and the app does not hold where it belongs."""
    added: list[str] = []
    blueprint = with_options(blueprint, spans, request, added)
    blueprint = with_rows(blueprint, spans, request, added)
    blueprint = with_defaults(blueprint, spans, request, added)
    blueprint = on_stories(blueprint, spans, request, added)
    blueprint = in_plays(blueprint, spans, added)
    blueprint = _with_currency(blueprint, spans)
    return Placed(blueprint, tuple(added), left_sentences(literals_left(spans, blueprint, request=request)))


def _with_currency(blueprint: Blueprint, spans: tuple[Span, ...]) -> Blueprint:
    """Amounts in the currency in which the first one was said."""
    said = next((one.key for one in spans if one.kind == "money" and one.key), "")
    return replace(blueprint, currency=said) if said and blueprint.currency == Blueprint.currency else blueprint
