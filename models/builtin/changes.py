"""Changes to an app in people's words, and the patches that make them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page
from appforge_desktop.domain.blueprint.names import plural
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import apply_patch, parse_patch, print_patch
from appforge_desktop.domain.blueprint.patch.printer import known_name
from models.builtin.manner import HELD_OUT_POLITE, POLITE, pick, slips, spoken
from models.builtin.plan import NUMBERS, SUMS
from models.builtin.wishes import COLOURS, FIRST_NAMES, LAST_NAMES


@dataclass(frozen=True)
class App:
    """What a change is about: the Blueprint, its main entity and page, and fields that it lacks."""

    blueprint: Blueprint
    spare: list[Field]

    @property
    def entity(self) -> Entity:
        return self.blueprint.entities[0]

    @property
    def page(self) -> Page:
        return self.blueprint.pages[0]

    def some(self, order: random.Random, *kinds: str) -> Field | None:
        """A field of these kinds (any, where none is given), by chance."""
        fitting = [one for one in self.entity.fields if not kinds or one.kind in kinds]
        return order.choice(fitting) if fitting else None

    def missing(self, order: random.Random) -> Field:
        """A field to add."""
        names = {one.name for one in self.entity.fields}
        fitting = [one for one in self.spare if one.name not in names and one.kind not in ("ref", "computed")]
        return order.choice(fitting)


Made = tuple[str, str] | None
"""(message, patch), or nothing where it does not fit."""
Maker = Callable[[App, random.Random], Made]


def _add_field(app: App, order: random.Random) -> Made:
    one = app.missing(order)
    thing = app.entity.name.lower()
    said = one.name
    if one.kind == "choice":
        said += f" ({', '.join(one.options)})"
    elif one.kind == "bool" and order.random() < 0.4:
        said += " yes/no"
    ways = ("add {f}", "add a field for {f}", "I also need {f}", "also save the {f}", "every {t} needs {f}",
            "put in {f} too", "there should be {f} as well", "can we have {f} for each {t}", "i want to note the {f}",
            "{f} is missing", "let me enter the {f}", "each {t} has {f}", "plus {f}", "a new field {f}")  # fmt: skip
    return pick(order, ways).format(f=said, t=thing), f"add field {app.entity.name} {print_field(one)}"


def _add_two(app: App, order: random.Random) -> Made:
    one, other = app.missing(order), app.missing(order)
    if one.name == other.name or "choice" in (one.kind, other.kind):
        return None
    ways = ("add {a} and {b}", "I need {a} and also {b}", "two more fields: {a}, {b}")
    entity = app.entity.name
    patch = f"add field {entity} {print_field(one)}\nadd field {entity} {print_field(other)}"
    return pick(order, ways).format(a=one.name, b=other.name), patch


def _remove_field(app: App, order: random.Random) -> Made:
    one = app.some(order)
    if one is None or len(app.entity.fields) < 3:
        return None
    ways = ("remove {}", "delete the field {}", "I don't need {}", "drop {}", "take out the {}", "no {} please",
            "get rid of {}", "the {} can go", "without {}", "we never use {}")  # fmt: skip
    return pick(order, ways).format(one.name), f"remove field {app.entity.name} {known_name(one.name)}"


def _rename_field(app: App, order: random.Random) -> Made:
    one, other = app.some(order), app.missing(order)
    if one is None:
        return None
    ways = ("rename {a} to {b}", "call {a} {b} instead", "{a} should be called {b}", "change the name of {a} to {b}",
            "the field {a} is wrong, it is {b}", "say {b} instead of {a}", "{a} means {b}")  # fmt: skip
    patch = f"rename field {app.entity.name} {known_name(one.name)} to {known_name(other.name)}"
    return pick(order, ways).format(a=one.name, b=other.name), patch


def _require(app: App, order: random.Random) -> Made:
    one = app.some(order, "text", "number", "money", "date", "email", "phone")
    if one is None or one.required:
        return None
    ways = ("{} is required", "make {} required", "{} must be filled in", "nobody may leave {} empty",
            "{} is a must", "you have to enter the {}", "{} mandatory")  # fmt: skip
    return pick(order, ways).format(one.name), f"change field {app.entity.name} {known_name(one.name)} required"


def _kind(app: App, order: random.Random) -> Made:
    one = app.some(order, "text", "number", "long")
    if one is None:
        return None
    kind, *ways = pick(order, (
        ("number", "{} is a number", "{} only takes digits", "make {} a number"),
        ("long", "{} needs more lines", "{} should be a long text", "let me write a lot in {}"),
        ("date", "{} is a date", "make {} a date", "let me pick {} from a calendar"),
        ("money", "{} is an amount of money", "{} is a price"),
        ("rating", "{} should be stars", "let me give stars for {}"),
        ("bool", "{} is just yes or no", "make {} a tick box"),
        ("tags", "{} can be several", "make {} tags"),
        ("image", "{} should be a picture", "let me upload a picture as {}"),
    ))  # fmt: skip
    if kind == one.kind:
        return None
    return pick(order, ways).format(one.name), f"change field {app.entity.name} {known_name(one.name)} {kind}"


_OPTIONS = ("Other", "Unknown", "Special", "On hold", "Later", "Mixed", "Cancelled", "Very high", "None", "Urgent",
            "Waiting", "Extra", "Home", "Family", "Foreign", "Spare")  # fmt: skip


def _add_option(app: App, order: random.Random) -> Made:
    one = app.some(order, "choice")
    new = pick(order, _OPTIONS)
    if one is None or new in one.options:
        return None
    ways = ("add {o} to {f}", "add the option {o} to {f}", "{f} can also be {o}", "there is also {o} as {f}",
            "one more {f}: {o}", "{f} needs {o} too", "new {f} {o}")  # fmt: skip
    said = new if order.random() < 0.5 else f'"{new}"' if order.random() < 0.4 else new.lower()
    return pick(order, ways).format(o=said, f=one.name), f"add option {app.entity.name} {known_name(one.name)} {new}"


def _rename_option(app: App, order: random.Random) -> Made:
    one = app.some(order, "choice")
    new = pick(order, _OPTIONS)
    if one is None or new in one.options:
        return None
    old = order.choice(one.options)
    ways = ("rename {a} to {b}", "call {a} {b}", "in {f} say {b} instead of {a}", "{a} should read {b}")
    return (
        pick(order, ways).format(a=old, b=new, f=one.name),
        f"rename option {app.entity.name} {known_name(one.name)} {old} to {new}",
    )


def _remove_option(app: App, order: random.Random) -> Made:
    one = app.some(order, "choice")
    if one is None or len(one.options) < 3:
        return None
    old = order.choice(one.options)
    ways = ("remove the option {a}", "{f} is never {a}", "no {a} in {f}", "take {a} out of {f}")
    return pick(order, ways).format(a=old, f=one.name), f"remove option {app.entity.name} {known_name(one.name)} {old}"


def _page(app: App, order: random.Random) -> Made:
    name = app.entity.name
    choice, day = app.some(order, "choice"), app.some(order, "date", "datetime")
    figure, image = app.some(order, *SUMS), app.some(order, "image")
    group = choice or day
    made: list[tuple[str, tuple[str, ...]]] = []
    if choice:
        made.append((f"page Board board {name} by {known_name(choice.name)}", (
            f"a board by {choice.name}", f"kanban with {choice.name}", f"columns for each {choice.name}",
            f"let me drag them between {choice.name}", "I want a kanban board")))  # fmt: skip
    if day:
        made.append((f"page Calendar calendar {name} by {known_name(day.name)}", (
            "show them in a calendar", f"calendar by {day.name}", "add a calendar", "let me see a month")))  # fmt: skip
    if figure and group:
        for shape, word in (("bar", "chart"), ("pie", "pie chart"), ("line", "line chart")):
            made.append((f"page Chart chart {name} {shape} sum {known_name(figure.name)} by {known_name(group.name)}", (
                f"a {word} of {figure.name} by {group.name}", f"{word} {figure.name} per {group.name}",
                f"show {figure.name} by {group.name} as a {word}")))  # fmt: skip
    if group:
        made.append((f"page Chart chart {name} pie count by {known_name(group.name)}", (
            f"how many per {group.name} as a pie chart", f"pie chart of the number by {group.name}")))  # fmt: skip
    if image:
        made.append((f"page Gallery gallery {name} by {known_name(image.name)}", (
            "a gallery", "show the pictures large", "page with all the photos")))  # fmt: skip
    if figure:
        made.append((f"page Numbers dashboard {name} count, sum {known_name(figure.name)}", (
            f"statistics with count and total {figure.name}", f"a dashboard with the sum of {figure.name}",
            f"how many there are and total {figure.name} on an own page")))  # fmt: skip
    if figure and choice:
        made.append((
            f"page By {choice.name} summary {name} by {known_name(choice.name)} count, sum {known_name(figure.name)}",
            (f"total {figure.name} for each {choice.name}", f"a summary of {figure.name} per {choice.name}"),
        ))  # fmt: skip
    if not made:
        return None
    line, ways = order.choice(made)
    return pick(order, ways), f"add {line}"


def _clause(app: App, order: random.Random) -> Made:
    title = app.page.title
    choice, day = app.some(order, "choice", "bool"), app.some(order, "date", "datetime")
    figure, tick = app.some(order, *NUMBERS), app.some(order, "bool")
    made: list[tuple[str, tuple[str, ...]]] = [
        ("bulk", ("let me tick several and delete them together", "bulk edit", "I want to select many at once")),
        ("print", ("I want to print the list", "add a print button", "make it printable")),
        ("export", ("export as csv", "let me download a csv", "save them as a file")),
        ("import", ("import a csv file", "read them from a csv")),
        ("table", ("show them as a table", "I prefer a table", "make the list a table")),
        ("cards", ("show cards instead", "cards please", "make them cards")),
        ("list", ("a plain list is enough", "as a simple list")),
    ]
    if choice:
        made.append(
            (f"group {known_name(choice.name)}", (f"group them by {choice.name}", f"headings for {choice.name}"))
        )
        made.append(
            (f"filter {known_name(choice.name)}", (f"let me filter by {choice.name}", f"only show some {choice.name}"))
        )
    if day:
        made.append(
            (f"sort {known_name(day.name)} down", ("newest first", f"latest {day.name} on top", "sort newest first"))
        )
        made.append((f"sort {known_name(day.name)}", ("oldest first", f"earliest {day.name} first")))
    if figure:
        made.append(
            (f"sort {known_name(figure.name)} down", (f"highest {figure.name} first", f"biggest {figure.name} on top"))
        )
        if app.page.kind != "cards" and figure.kind in SUMS:
            made.append(
                (f"total {known_name(figure.name)}", (f"show the total of {figure.name}", f"add up the {figure.name}"))
            )
            made.append((f"running {known_name(figure.name)}", (f"running total of {figure.name}",)))
    if tick:
        made.append(
            (f"hide {known_name(tick.name)}", (f"hide the {tick.name} ones", f"don't show what is {tick.name}"))
        )
    clause, ways = order.choice(made)
    return pick(order, ways), f"change page {title} {clause}"


def _pages(app: App, order: random.Random) -> Made:
    pages = app.blueprint.pages
    if len(pages) < 2:
        return None
    one = order.choice(pages[1:])
    new = pick(order, ("Overview", "All", "My list", "Week", "Start", "Figures"))
    return _page_change(one.title, new, order)


def _page_change(title: str, new: str, order: random.Random) -> tuple[str, str]:
    patch, *ways = order.choice((
        ("move page {} first", "put {} first", "{} should be the first page", "start with {}", "{} to the left"),
        ("remove page {}", "remove the page {}", "delete the {} tab", "drop the {} page", "the page {} can go"),
        ("rename page {} to " + new, "rename the page {} to " + new, "call the {} page " + new),
    ))  # fmt: skip
    said = title if order.random() < 0.5 else title.lower()
    return pick(order, ways).format(said), patch.format(title)


def _theme(app: App, order: random.Random) -> Made:
    accent = order.choice(tuple(COLOURS))
    word = pick(order, COLOURS[accent])
    line, *ways = order.choice((
        (f"theme {accent}", f"make it {word}", f"{word} please", f"I want {word}", f"change the colour to {word}",
         f"use {word} instead", f"{word} would be nicer"),
        ("theme dark", "dark mode", "make it dark", "black background please", "too bright, make it dark"),
        ("theme light", "light mode", "make it bright again", "white background"),
        ("theme round", "rounder corners", "make the corners round"), ("theme sharp", "sharp corners", "square edges"),
        ("theme compact", "less space", "make it compact"), ("theme roomy", "more space", "give it more air"),
        ("theme large", "bigger text", "I can't read it, larger letters", "larger font"),
        ("theme small", "smaller text", "the letters are too big"),
        ("theme serif", "serif font", "letters like in a newspaper"), ("theme mono", "typewriter letters",),
        (f"theme {accent} dark", f"dark and {word}", f"{word} on black"),
    ))  # fmt: skip
    return pick(order, ways), line


def _names(app: App, order: random.Random) -> Made:
    new = f"{pick(order, FIRST_NAMES)} {pick(order, LAST_NAMES)}"
    word = pick(order, ("Save", "Keep it", "New one", "Put in", "Create", "Go", "Note it"))
    code, said = order.choice((("EUR", "euros"), ("GBP", "pounds"), ("USD", "dollars"), ("CHF", "swiss francs"),
                               ("JPY", "yen")))  # fmt: skip
    line, *ways = order.choice((
        (f"name {new}", f"call it {new}", f"rename the app to {new}", f"the app is called {new}", f"new name: {new}"),
        (f"label Add to {word}", f'the add button should say "{word}"', f"write {word} on the add button"),
        (f"currency {code}", f"we pay in {said}", f"use {said}", f"prices in {said}"),
        ("samples off", "remove the example entries", "start empty", "no sample data"),
        (f"archive {app.entity.name} on", "let me archive old ones", "put old ones away instead of deleting"),
    ))  # fmt: skip
    return pick(order, ways), line


_OTHERS = (
    ("Person", "name text; phone phone", "people"), ("Place", "name text; address text", "places"),
    ("Category", "name text", "categories"), ("Supplier", "name text; email email", "suppliers"),
    ("Team", "name text", "teams"), ("Shelf", "name text; room text", "shelves"),
    ("Tour", "name text; date date", "tours"),
)  # fmt: skip


def _connect(app: App, order: random.Random) -> Made:
    name, fields, several = order.choice(_OTHERS)
    low, thing = name.lower(), app.entity.name.lower()
    if any(low in one.name for one in app.entity.fields) or name == app.entity.name:
        return None
    ways = ("each {t} belongs to a {o}", "add a list of {s} and connect it", "connect every {t} with a {o}",
            "I want {s} too, and link them to {ts}", "every {t} has a {o}")  # fmt: skip
    said = pick(order, ways).format(t=thing, o=low, s=several, ts=plural(thing))
    return said, f"add entity {name}: {fields}\nadd field {app.entity.name} {low} ref {name}"


def _rows(app: App, order: random.Random) -> Made:
    title = next((one for one in app.entity.fields if one.kind == "text"), None)
    if title is None:
        return None
    names = list(
        dict.fromkeys(f"{pick(order, FIRST_NAMES)} {pick(order, LAST_NAMES)}" for _ in range(1 + order.randrange(3)))
    )
    ways = ("add {n}", "put in {n}", "enter these: {n}", "import: {n}", "we have {n}")
    lines = [f"add row {app.entity.name} {known_name(title.name)}={name}" for name in names]
    said = "\n".join(names) if order.random() < 0.3 and len(names) > 1 else ", ".join(names)
    if "\n" in said:
        return "add these\n" + said, "\n".join(lines)
    return pick(order, ways[1:] if len(names) == 1 else ways).format(n=said), "\n".join(lines)


def _first(app: App, order: random.Random) -> Made:
    one = app.some(order)
    if one is None or one == app.entity.fields[0]:
        return None
    ways = ("put {} first", "show {} at the top", "move {} to the front", "{} should come first")
    return pick(order, ways).format(one.name), f"move field {app.entity.name} {known_name(one.name)} first"


MAKERS: tuple[tuple[int, Maker], ...] = (
    (16, _add_field), (3, _add_two), (8, _remove_field), (7, _rename_field), (5, _require), (6, _kind),
    (6, _add_option), (3, _rename_option), (3, _remove_option), (12, _page), (14, _clause), (5, _pages), (8, _theme),
    (6, _names), (5, _connect), (4, _rows), (3, _first),
)  # fmt: skip


def compose_changes(app: App, order: random.Random, count: int, *, held_out: bool = False) -> list[tuple[str, str]]:
    """Different changes to an app; each message with its canonical patch."""
    found: dict[str, str] = {}
    for _ in range(count * 4):
        maker = order.choices([one for _, one in MAKERS], [share for share, _ in MAKERS])[0]
        made = maker(app, order)
        if made and (patch := sound_patch(made[1], app.blueprint)) and len(found) < count:
            found[say(made[0], order, held_out)] = patch
    return list(found.items())


def sound_patch(text: str, blueprint: Blueprint) -> str:
    """The patch as the language prints it; empty when it cannot be read, does nothing, or is not wanted here."""
    changes, problems = parse_patch(text, blueprint)
    if problems or not changes or apply_patch(blueprint, changes)[0] == blueprint:
        return ""
    return print_patch(changes).strip()


def names_and_looks(blueprint: Blueprint, order: random.Random) -> Made:
    """A change that fits every app: its colours or its name."""
    if order.random() < 0.7:
        return _theme(App(blueprint, []), order)
    new = f"{pick(order, FIRST_NAMES)} {pick(order, LAST_NAMES)}"
    return pick(order, ("call it {}", "the app is called {}", "rename the app to {}")).format(new), f"name {new}"


def say(text: str, order: random.Random, held_out: bool) -> str:
    """A message in somebody's manner."""
    roll = order.random()
    if roll < 0.2 or held_out:
        text = pick(order, HELD_OUT_POLITE if held_out else POLITE).format(text)
    elif roll < 0.3:
        text = text[:1].upper() + text[1:] + "."
    if 0.3 < roll < 0.42:
        return spoken(text, order) if "\n" not in text else text
    return slips(text, order, text.split()[1:]) if roll > 0.92 else text


def read_app(text: str, spare: list[Field]) -> App:
    """The app of a canonical Blueprint."""
    blueprint, _ = parse(text)
    assert blueprint is not None
    return App(blueprint, spare)
