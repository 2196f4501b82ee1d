"""Hypothesis strategies for changes that fit a Blueprint."""

from __future__ import annotations

from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    AGGREGATES,
    BODY_KINDS,
    CURRENCIES,
    DENSITIES,
    FIELD_KINDS,
    FONTS,
    ICONS,
    MODES,
    PAGE_KINDS,
    RADII,
    SHAPES,
    SIZES,
)
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Metric, Page, Sort
from appforge_desktop.domain.blueprint.names import clean
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, VARIANTS
from appforge_desktop.domain.blueprint.patch import apply_one
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.tails import DROPPED
from drawn_blueprints import (
    field_names,
    fields,
    formulas,
    free_text,
    names,
    pages,
    parts,
    rows,
    texts,
    well_formed,
)

sound = well_formed.map(lambda blueprint: mend(blueprint)[0])
maybe = st.sampled_from([None, True, False])


@st.composite
def field_changes(draw: st.DrawFn, blueprint: Blueprint) -> c.Change:
    entity = draw(st.sampled_from(blueprint.entities))
    field = draw(st.sampled_from(entity.fields))
    where = (entity.name, field.name)
    other = draw(st.sampled_from(entity.fields)).name
    return draw(
        st.one_of(
            st.builds(c.AddField, st.just(entity.name), fields()),
            st.just(c.RemoveField(*where)),
            st.builds(c.RenameField, *map(st.just, where), field_names),
            changed_fields(*where),
            st.sampled_from(
                [c.MoveField(*where, "first"), c.MoveField(*where, "last"), c.MoveField(*where, "after", other)]
            ),
        )
    )


@st.composite
def changed_fields(draw: st.DrawFn, entity: str, field: str) -> c.ChangeField:
    kind = draw(st.sampled_from([None, *FIELD_KINDS]))
    if kind == "computed":
        return c.ChangeField(entity, field, kind, formula=draw(formulas))
    default = draw(st.one_of(st.none(), texts))
    required = draw(maybe) if kind or default is not None else True
    options = tuple(draw(st.lists(names, max_size=3))) if kind == "choice" else ()
    target = draw(st.one_of(st.just(""), names)) if kind == "ref" else ""
    return c.ChangeField(
        entity, field, kind, options, target, None, required, draw(maybe), default, draw(maybe), draw(maybe)
    )


@st.composite
def option_changes(draw: st.DrawFn, blueprint: Blueprint) -> c.Change:
    choices = [(one.name, two) for one in blueprint.entities for two in one.fields if two.kind == "choice"]
    if not choices:
        return c.SetSamples(False)
    entity, field = draw(st.sampled_from(choices))
    known = st.sampled_from(field.options) if field.options else names
    where = (st.just(entity), st.just(field.name))
    if not field.options:
        return draw(st.builds(c.AddOption, *where, names))
    return draw(
        st.one_of(
            st.builds(c.AddOption, *where, names),
            st.builds(c.RemoveOption, *where, known),
            st.builds(c.RenameOption, *where, known, names),
        )
    )


@st.composite
def page_changes(draw: st.DrawFn, blueprint: Blueprint) -> c.Change:
    if not blueprint.pages:
        return c.AddPage(draw(pages()))
    bodies = [page for page in blueprint.pages if PAGE_PARTS.get(page.kind)]
    if bodies and draw(st.booleans()):
        return draw(part_changes(draw(st.sampled_from(bodies))))
    title, other = (draw(st.sampled_from(blueprint.pages)).title for _ in range(2))
    moves = [c.MovePage(title, "first"), c.MovePage(title, "last"), c.MovePage(title, "after", other)]
    return draw(
        st.one_of(
            st.builds(c.AddPage, pages()),
            st.just(c.RemovePage(title)),
            st.builds(c.RenamePage, st.just(title), names),
            st.sampled_from(moves),
            changed_pages(title),
        )
    )


@st.composite
def part_changes(draw: st.DrawFn, page: Page) -> c.Change:
    added = parts(page.kind).filter(lambda part: bool(part.slots))
    named = [part for part in page.parts if part.slot(0)]
    if not named or draw(st.booleans()):
        return c.AddPart(page.title, draw(added))
    part, other = (draw(st.sampled_from(named)) for _ in range(2))
    where = (page.title, part.word, part.slot(0))
    new = draw(added.filter(lambda one: one.word == part.word))
    return draw(
        st.sampled_from(
            [
                c.RemovePart(*where),
                c.ChangePart(*where, new),
                c.MovePart(*where, "first"),
                c.MovePart(*where, "last"),
                c.MovePart(*where, "after", other.word, other.slot(0)),
            ]
        )
    )


@st.composite
def changed_pages(draw: st.DrawFn, title: str) -> c.ChangePage:
    some = st.lists(field_names, max_size=2).map(tuple)
    one = st.one_of(st.just(""), field_names)
    numbers = [name for name in AGGREGATES if name != "count"]
    metric = st.one_of(st.just(Metric("count")), st.builds(Metric, st.sampled_from(numbers), field_names))
    kind = draw(st.sampled_from(list(PAGE_KINDS)))
    variants = next((list(known) for one, known in VARIANTS.items() if one == kind), [])
    if kind in BODY_KINDS:
        return c.ChangePage(title, kind, variant=draw(st.sampled_from(["", *variants])))
    return c.ChangePage(
        title,
        kind,
        tuple(draw(st.lists(st.sampled_from(list(DROPPED)), max_size=2))),
        draw(st.sampled_from([None, *SHAPES])),
        tuple(draw(st.lists(metric, max_size=2))),
        draw(one),
        draw(some),
        draw(some),
        draw(st.one_of(st.none(), st.builds(Sort, field_names, st.booleans()))),
        draw(one),
        *(draw(st.booleans()) for _ in range(3)),
        draw(one),
        draw(some),
        draw(one),
        draw(one),
        *(draw(st.booleans()) for _ in range(2)),
    )


@st.composite
def entity_changes(draw: st.DrawFn, blueprint: Blueprint) -> c.Change:
    added = st.builds(Entity, names, st.lists(fields(), max_size=3).map(tuple), st.booleans())
    if not blueprint.entities:
        return c.AddEntity(draw(added))
    name = draw(st.sampled_from(blueprint.entities)).name
    return draw(
        st.one_of(
            st.builds(c.AddEntity, added),
            st.just(c.RemoveEntity(name)),
            st.builds(c.RenameEntity, st.just(name), names),
            st.builds(c.AddRow, st.just(name), rows),
            st.builds(c.SetArchive, st.just(name), st.booleans()),
        )
    )


look_changes = st.one_of(
    st.builds(
        c.SetTheme,
        st.sampled_from(list(ACCENTS)),
        *(st.one_of(st.none(), st.sampled_from(axis)) for axis in (MODES, RADII, DENSITIES, FONTS, SIZES)),
    ),
    st.builds(c.SetLabel, texts.filter(bool), texts.filter(bool)),
    st.builds(c.SetName, names),
    st.builds(c.SetDescription, free_text.map(clean)),
    st.builds(c.SetIcon, st.sampled_from(ICONS)),
    st.builds(c.SetSamples, st.booleans()),
    st.builds(c.SetCurrency, st.sampled_from(list(CURRENCIES))),
)


@st.composite
def patches(draw: st.DrawFn) -> tuple[Blueprint, list[c.Change]]:
    """A sound Blueprint and one to four changes, each fitting what the ones before leave."""
    blueprint = now = draw(sound)
    drawn: list[c.Change] = []
    for _ in range(draw(st.integers(1, 4))):
        ways = [option_changes(now), page_changes(now), entity_changes(now), look_changes]
        if now.entities and all(entity.fields for entity in now.entities):
            ways.append(field_changes(now))
        change = draw(st.one_of(ways))
        now, _ = apply_one(now, change)
        drawn.append(change)
    return blueprint, drawn
