"""Calculators: which names their formulas may use, and putting them right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula, renamed, uses
from appforge_desktop.domain.blueprint.model import Formula, Page, Part
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, free_name, key, nearest
from appforge_desktop.domain.blueprint.slots import number_in

NAMED = ("input", "pick", "result")
"""Parts whose first slot is a name that formulas below may use."""
TODAY = "today"


def formula_names(parts: Sequence[Part]) -> list[str]:
    """The names that formulas may use, as they stand in formulas."""
    return [TODAY, *(clean_field(part.slot(0)) for part in parts if part.word in NAMED)]


def unknown_names(part: Part, above: Sequence[Part]) -> list[str]:
    """The names in a result's formula that no part above it has."""
    formula = parse_formula(part.slot(2))
    known = formula_names(above)
    return [name for name in uses(formula) if name not in known] if formula else []


def mend_calc(page: Page, parts: Sequence[Part], told: list[str]) -> tuple[Part, ...]:
    """Parts with names that differ, formulas over what stands above them, bands under results, units that convert."""
    parts = _named(page, parts, told)
    parts = _inputs_first(parts)
    kept: list[Part] = []
    for part in parts:
        if part.word == "result":
            worked = _worked_out(page, part, kept, told)
            kept += [worked] if worked else []
        elif part.word == "band" and (not kept or kept[-1].word not in ("result", "band")):
            told.append(f"Left out “{part.slot(1)}” on “{page.title}”: it stands under no result.")
        else:
            kept.append(part)
    return _units(page, kept, told)


def _named(page: Page, parts: Sequence[Part], told: list[str]) -> list[Part]:
    kept: list[Part] = []
    for part in parts:
        if part.word not in NAMED:
            kept.append(part)
            continue
        name = clean_name(part.slot(0))
        name = name if key(name) else part.word
        taken = formula_names(kept)
        free = free_name(name, taken) if clean_field(name) in taken else name
        if free != name:
            told.append(f"“{page.title}” had “{name}” twice: one is “{free}” now.")
        kept.append(replace(part, slots=(free, *part.slots[1:])))
    return kept


def _inputs_first(parts: list[Part]) -> list[Part]:
    """What is filled in before what is worked out, when a formula needs what stands below it."""
    needs = [part for at, part in enumerate(parts) if part.word == "result" and unknown_names(part, parts[:at])]
    later = [name for part in needs for name in unknown_names(part, [])]
    moved = [part for part in parts if part.word in ("input", "pick")]
    if not any(_close(name, formula_names(moved)) for name in later):
        return parts
    return [*moved, *(part for part in parts if part not in moved)]


def _worked_out(page: Page, part: Part, above: Sequence[Part], told: list[str]) -> Part | None:
    formula = parse_formula(part.slot(2))
    known = formula_names(above)
    found: dict[str, str] = {}
    for name in uses(formula) if formula else ():
        close = name if name in known else _close(name, known)
        if not close:
            told.append(f"Left out “{part.slot(0)}” on “{page.title}”: nothing above it is called “{name}”.")
            return None
        if close != name:
            told.append(f"“{part.slot(0)}” was worked out from “{name}”: took “{close}”.")
        found[name] = close
    if formula and any(name != close for name, close in found.items()):
        return _with_formula(part, renamed(formula, found.__getitem__))
    return part if formula else None


def _close(name: str, known: Sequence[str]) -> str | None:
    """The known name that is this one mistyped; "tip" is not "tip amount"."""
    return nearest(name, [one for one in known if abs(len(one) - len(name)) < 3], 75)


def _with_formula(part: Part, formula: Formula) -> Part:
    return replace(part, slots=(*part.slots[:2], print_formula(formula)))


def _units(page: Page, parts: Sequence[Part], told: list[str]) -> tuple[Part, ...]:
    """Two or more units with factors that are not zero, or none."""
    seen: dict[str, Part] = {}
    for part in parts:
        if part.word == "convert" and number_in(part.slot(1)):
            seen.setdefault(part.slot(0).casefold(), part)
    units = tuple(seen.values()) if len(seen) > 1 else ()
    left = [part for part in parts if part.word == "convert" and not any(part is one for one in units)]
    told += [f"Left out the unit “{part.slot(0)}” on “{page.title}”." for part in left]
    return tuple(part for part in parts if not any(part is one for one in left))
