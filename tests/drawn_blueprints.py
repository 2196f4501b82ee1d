"""Hypothesis strategies for Blueprints: `well_formed` ones print and parse back, `wild` ones break every rule."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    AGGREGATES,
    CLAUSES,
    DENSITIES,
    FIELD_KINDS,
    FONTS,
    ICONS,
    KEYWORDS,
    MODES,
    PAGE_KINDS,
    RADII,
    SHAPES,
)
from appforge_desktop.domain.blueprint.model import (
    Arithmetic,
    Blueprint,
    Entity,
    Field,
    FieldUse,
    Metric,
    Number,
    Page,
    Sort,
    Theme,
)
from appforge_desktop.domain.blueprint.names import clean, clean_field, clean_name

KEYWORD_POOL = [
    *FIELD_KINDS,
    *PAGE_KINDS,
    *CLAUSES,
    *KEYWORDS,
    *AGGREGATES,
    "down",
    "required",
    "default",
    "to",
    "unique",
]
ORDINARY_POOL = [
    "title",
    "price",
    "cooking",
    "due",
    "Recipe",
    "Task",
    "größe",
    "été",
    "日本",
    "e-mail",
    "a:",
    "x=y",
    "= b",
    "#",
    "7",
]
words = st.sampled_from(KEYWORD_POOL + ORDINARY_POOL)
joined_words = st.lists(words, min_size=1, max_size=4).map(" ".join)
free_text = st.one_of(joined_words, st.text(min_size=1, max_size=20))
names = free_text.map(clean_name).filter(lambda name: name and clean_name(name) == name)
field_names = free_text.map(clean_field).filter(lambda name: name and clean_field(name) == name)
texts = free_text.map(clean)
numbers = st.integers(-(10**9), 10**9).map(lambda hundredths: Number(hundredths / 100))
formulas = st.recursive(
    st.one_of(numbers, field_names.map(FieldUse)),
    lambda inner: st.builds(Arithmetic, st.sampled_from(["+", "-", "*", "/"]), inner, inner),
    max_leaves=6,
)


@st.composite
def fields(draw: st.DrawFn) -> Field:
    """A field with what its kind must have; nothing says that it fits the others."""
    kind = draw(st.sampled_from(list(FIELD_KINDS)))
    name = draw(field_names)
    if kind == "computed":
        return Field(name, kind, formula=draw(formulas))
    field = Field(name, kind, draw(st.booleans()), draw(st.booleans()), draw(st.one_of(st.just(""), texts)))
    if kind == "choice":
        return replace(field, options=tuple(draw(st.lists(names, min_size=2, max_size=5))))
    return replace(field, target=draw(names)) if kind == "ref" else field


name_lists = st.lists(field_names, max_size=3).map(tuple)
sorts = st.one_of(st.none(), st.builds(Sort, field_names, st.booleans()))
metrics = st.one_of(
    st.just(Metric("count")),
    st.builds(Metric, st.sampled_from([one for one in AGGREGATES if one != "count"]), field_names),
)
optional_names = st.one_of(st.just(""), field_names)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A page with clauses that its kind knows."""
    kind = draw(st.sampled_from(list(PAGE_KINDS)))
    has = PAGE_KINDS[kind].clauses
    return Page(
        draw(names),
        kind,
        draw(names),
        by=draw(optional_names) if "by" in has else "",
        fields=draw(name_lists) if "show" in has else (),
        filters=draw(name_lists) if "filter" in has else (),
        sort=draw(sorts) if "sort" in has else None,
        group=draw(optional_names) if "group" in has else "",
        shape=draw(st.sampled_from(SHAPES)) if kind == "chart" else "bar",
        metrics=tuple(draw(st.lists(metrics, max_size=3))) if "metrics" in has else (),
        search=draw(st.booleans()) and "search" in has,
        exports=draw(st.booleans()) and "export" in has,
        imports=draw(st.booleans()) and "import" in has,
    )


themes = st.builds(
    Theme,
    st.one_of(st.sampled_from(list(ACCENTS)), st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)),
    *(st.sampled_from(axis) for axis in (MODES, RADII, DENSITIES, FONTS)),
)
entities = st.builds(Entity, names, st.lists(fields(), max_size=5).map(tuple))
labels = st.lists(st.tuples(texts.filter(bool), texts.filter(bool)), max_size=2).map(tuple)
well_formed = st.builds(
    Blueprint,
    names,
    st.lists(entities, min_size=1, max_size=3).map(tuple),
    st.lists(pages(), max_size=4).map(tuple),
    texts,
    st.sampled_from(ICONS),
    themes,
    labels,
    st.booleans(),
)

any_name = st.one_of(free_text, st.text(max_size=3))
wild_fields = st.builds(
    Field,
    any_name,
    st.sampled_from(list(FIELD_KINDS)),
    st.booleans(),
    st.booleans(),
    st.one_of(st.just(""), any_name),
    st.lists(any_name, max_size=3).map(tuple),
    any_name,
    st.one_of(st.none(), formulas),
)
wild_pages = st.builds(
    Page,
    any_name,
    st.sampled_from(list(PAGE_KINDS)),
    any_name,
    any_name,
    st.lists(any_name, max_size=3).map(tuple),
    st.lists(any_name, max_size=3).map(tuple),
    st.one_of(st.none(), st.builds(Sort, any_name, st.booleans())),
    any_name,
    st.sampled_from(SHAPES),
    st.lists(st.builds(Metric, st.sampled_from(AGGREGATES), any_name), max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
wild = st.builds(
    Blueprint,
    any_name,
    st.lists(st.builds(Entity, any_name, st.lists(wild_fields, max_size=5).map(tuple)), max_size=3).map(tuple),
    st.lists(wild_pages, max_size=4).map(tuple),
    any_name,
    any_name,
    st.builds(Theme, any_name, *(st.sampled_from(axis) for axis in (MODES, RADII, DENSITIES, FONTS))),
    st.lists(st.tuples(any_name, any_name), max_size=2).map(tuple),
    st.booleans(),
)
