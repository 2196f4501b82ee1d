"""Hypothesis strategies for Blueprints: `well_formed` ones print and parse back, `wild` ones break every rule."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    AGGREGATES,
    BODY_KINDS,
    CLAUSES,
    CURRENCIES,
    DENSITIES,
    FIELD_KINDS,
    FONTS,
    ICONS,
    KEYWORDS,
    MODES,
    PAGE_KINDS,
    RADII,
    SHAPES,
    SIZES,
)
from appforge_desktop.domain.blueprint.model import (
    Arithmetic,
    Blueprint,
    Days,
    Entity,
    Field,
    FieldUse,
    Metric,
    Number,
    Page,
    Part,
    Rollup,
    Sort,
    Theme,
)
from appforge_desktop.domain.blueprint.names import clean, clean_field, clean_name
from appforge_desktop.domain.blueprint.part_line import clean_slot, part_of
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, VARIANTS

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
    "flow",
    "due",
    "row",
    "archive",
    "this",
    "days",
    "until",
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
measures = [one for one in AGGREGATES if one != "count"]
periods = st.sampled_from(["", "day", "week", "month", "year"])
rollups = st.one_of(
    st.builds(Rollup, st.just("count"), names, st.just(""), periods),
    st.builds(Rollup, st.sampled_from(measures), names, field_names, periods),
)
uses = st.one_of(numbers, field_names.map(FieldUse), rollups, st.builds(Days, field_names, st.booleans()))
formulas = st.recursive(
    uses,
    lambda inner: st.builds(Arithmetic, st.sampled_from(["+", "-", "*", "/", "^"]), inner, inner),
    max_leaves=6,
)
SLOTS = {
    "copy": ["price", "tip", "Do you deliver?", "from A to B", "The first", 'say "hi"'],
    "figure": ["12", "1,200.50", "-3"],
    "unit": ["kg", "money", "%"],
    "range": ["0 to 30", "9-1"],
    "formula": ["price * 2", "(tip + 1) ^ 2", "today - Price"],
    "pair": ["low = 1.2", "high=2"],
    "clock": ["25:00", "90 min", "1:30:00"],
    "day": ["2027-06-12", "12 June 2027 14:00"],
    "fields": ["title", "price, title"],
    "entity": ["Recipe", "Task"],
    "icon": ["wheat", "star"],
    "hours": ["7:00 – 18:00", "closed"],
    "points": ["One user; Email support", "a ;b"],
}
slot_texts = st.one_of(free_text, st.sampled_from(["12", "0 to 30", "25:00", "2027-06-12", "price * 2", "low = 1.2"]))


@st.composite
def parts(draw: st.DrawFn, kind: str) -> Part:
    """A part that a page of this kind knows, with any texts in its slots."""
    word, rule = draw(st.sampled_from(sorted(next(known for one, known in PAGE_PARTS.items() if one == kind).items())))
    slots = draw(st.lists(slot_texts, max_size=len(rule.slots) + 2 * rule.more))
    if draw(st.booleans()):
        kinds = [slot.kind for slot in (*rule.slots, *[rule.slots[-1]] * 2 * rule.more)]
        slots = [draw(st.sampled_from(SLOTS[kind])) for kind in kinds]
    return part_of(word, slots, frozenset(draw(st.sets(st.integers(0, 5), max_size=3))))


def part_lists(kind: str) -> st.SearchStrategy[tuple[Part, ...]]:
    has = any(one == kind and known for one, known in PAGE_PARTS.items())
    return st.lists(parts(kind), max_size=5).map(tuple) if has else st.just(())


def variants(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *next((known for one, known in VARIANTS.items() if one == kind), ())])


@st.composite
def fields(draw: st.DrawFn) -> Field:
    """A field with what its kind must have; nothing says that it fits the others."""
    kind = draw(st.sampled_from(list(FIELD_KINDS)))
    name = draw(field_names)
    if kind == "computed":
        return Field(name, kind, formula=draw(formulas))
    required, unique, flow, due = (draw(st.booleans()) for _ in range(4))
    field = Field(name, kind, required, unique, draw(st.one_of(st.just(""), texts)), flow=flow, due=due)
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
    if kind in BODY_KINDS:
        return Page(draw(names), kind, variant=draw(variants(kind)), parts=draw(part_lists(kind)))
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
        against=draw(optional_names) if "against" in has else "",
        totals=draw(name_lists) if "total" in has else (),
        running=draw(optional_names) if "running" in has else "",
        hide=draw(optional_names) if "hide" in has else "",
        bulk=draw(st.booleans()) and "bulk" in has,
        prints=draw(st.booleans()) and "print" in has,
        parts=draw(part_lists(kind)),
    )


themes = st.builds(
    Theme,
    st.one_of(st.sampled_from(list(ACCENTS)), st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)),
    *(st.sampled_from(axis) for axis in (MODES, RADII, DENSITIES, FONTS, SIZES)),
)
values = free_text.map(clean_slot).filter(lambda text: text and clean_slot(text) == text)
rows = st.lists(st.tuples(field_names, values), min_size=1, max_size=3).map(tuple)
row_lists = st.lists(rows, max_size=2).map(tuple)
entities = st.builds(Entity, names, st.lists(fields(), max_size=5).map(tuple), st.booleans(), row_lists)
labels = st.lists(st.tuples(texts.filter(bool), texts.filter(bool)), max_size=2).map(tuple)
well_formed = st.builds(
    Blueprint,
    names,
    st.lists(entities, max_size=3).map(tuple),
    st.lists(pages(), min_size=1, max_size=4).map(tuple),
    texts,
    st.sampled_from(ICONS),
    themes,
    labels,
    st.booleans(),
    st.sampled_from(list(CURRENCIES)),
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
    st.booleans(),
    st.booleans(),
)
wild_slots = st.lists(st.one_of(slot_texts, any_name), max_size=5).map(tuple)
part_words = sorted({word for known in PAGE_PARTS.values() for word in known})
wild_parts = st.builds(
    Part,
    st.one_of(st.sampled_from(part_words), any_name),
    wild_slots,
    st.frozensets(st.integers(-1, 6), max_size=3),
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
    any_name,
    st.lists(any_name, max_size=3).map(tuple),
    any_name,
    any_name,
    st.booleans(),
    st.booleans(),
    any_name,
    st.lists(wild_parts, max_size=4).map(tuple),
)
wild_rows = st.lists(st.lists(st.tuples(any_name, any_name), max_size=3).map(tuple), max_size=2).map(tuple)
wild_entities = st.builds(Entity, any_name, st.lists(wild_fields, max_size=5).map(tuple), st.booleans(), wild_rows)
wild = st.builds(
    Blueprint,
    any_name,
    st.lists(wild_entities, max_size=3).map(tuple),
    st.lists(wild_pages, max_size=4).map(tuple),
    any_name,
    any_name,
    st.builds(Theme, any_name, *(st.sampled_from(axis) for axis in (MODES, RADII, DENSITIES, FONTS, SIZES))),
    st.lists(st.tuples(any_name, any_name), max_size=2).map(tuple),
    st.booleans(),
    any_name,
)
