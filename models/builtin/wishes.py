"""What else people ask for in a data app - pages, looks, names, rows - and what it does to the plan."""

from __future__ import annotations

import random
import re

from models.builtin.manner import pick
from models.builtin.plan import NUMBERS, SUMS, Plan, Wish, usual_kind
from models.builtin.wishes_of_lists import MORE

COLOURS = {
    "red": ("red",), "orange": ("orange",), "green": ("green",), "blue": ("blue",), "pink": ("pink",),
    "purple": ("purple",), "teal": ("teal", "turquoise"), "amber": ("amber",), "yellow": ("yellow",),
    "violet": ("violet",), "indigo": ("indigo",), "emerald": ("emerald",), "cyan": ("cyan",), "lime": ("lime green",),
    "rose": ("rose",), "slate": ("grey", "slate"), "sky": ("sky blue", "light blue"), "fuchsia": ("fuchsia", "magenta"),
    "stone": ("stone", "beige"),
}  # fmt: skip


def colour_wish(plan: Plan, order: random.Random) -> str:
    """A colour for the whole app."""
    plan.accent = pick(order, tuple(COLOURS))
    word = pick(order, COLOURS[plan.accent])
    ways = ("in {}", "make it {}", "{} please", "{} theme", "use {}", "the colour should be {}", "colour: {}",
            "I like {}", "with a {} look")  # fmt: skip
    if order.random() < 0.12:
        before = pick(order, tuple(COLOURS))
        return f"make it {before}, no wait, {word}"
    return pick(order, ways).format(word)


def look_wish(words: tuple[str, ...], *ways: str) -> Wish:
    """Words of the theme line, and how they are asked for."""

    def wish(plan: Plan, order: random.Random) -> str:
        plan.looks += [word for word in words if word not in plan.looks]
        return pick(order, ways)

    return wish


FIRST_NAMES = ("Little", "Green", "Happy", "Silver", "North", "Old", "Quick", "Quiet", "Lucky", "Golden", "Iron",
               "Paper", "Sunny", "Blue", "Clever", "Wild", "Tiny", "Warm", "Red", "Open")  # fmt: skip
LAST_NAMES = ("Fox", "Box", "Harbour", "Desk", "Owl", "Book", "Nest", "Garden", "Lantern", "Shelf", "Pilot", "Trail",
              "Bee", "Corner", "Hub", "Diary", "Log", "Atlas", "Keeper", "Pocket")  # fmt: skip


def name_wish(plan: Plan, order: random.Random) -> str:
    """A name for the app."""
    roll = order.random()
    word = plan.domain.entity.split()[-1].capitalize()
    plan.name = (
        f"{pick(order, FIRST_NAMES)} {word}" if roll < 0.4 else f"{pick(order, FIRST_NAMES)} {pick(order, LAST_NAMES)}"
    )
    if roll > 0.75:
        plan.name = f"{word} {pick(order, LAST_NAMES)}"
    ways = ("called {}", "named {}", 'call it "{}"', "the name is {}", "name it {}", "title: {}", "call it {}",
            "the app is called {}")  # fmt: skip
    return pick(order, ways).format(plan.name)


def _board(plan: Plan, order: random.Random) -> str:
    one = next((one for one in plan.fields if one.flow), None) or plan.first("choice")
    if one is None:
        return ""
    plan.pages.append(f"page Board board {plan.domain.entity} by {one.name}")
    ways = ("show it as a kanban board by {}", "a board with columns for {}", "kanban by {}", "board by {}",
            "I want to drag them between {}")  # fmt: skip
    return pick(order, ways).format(one.name)


def _calendar(plan: Plan, order: random.Random) -> str:
    one = plan.first("datetime") or plan.first("date", due=True) or plan.first("date")
    if one is None:
        return ""
    plan.pages.append(f"page Calendar calendar {plan.domain.entity} by {one.name}")
    ways = ("with a calendar", "calendar view", "show them in a calendar", "a month calendar by {}", "plus calendar",
            "I want to see a calendar of {}")  # fmt: skip
    return pick(order, ways).format(one.name)


def _chart(plan: Plan, order: random.Random) -> str:
    figure = plan.first(*SUMS) if order.random() < 0.8 else None
    by = plan.first("choice") if order.random() < 0.5 else None
    by = by or plan.first("date", "datetime") or plan.first("choice")
    if by is None:
        return ""
    metric = f"sum {figure.name}" if figure else "count"
    what = figure.name if figure else "how many"
    shape = pick(order, ("bar", "line", "pie"))
    said = {"bar": pick(order, ("bar chart", "chart", "graph")), "line": pick(order, ("line chart", "curve")),
            "pie": pick(order, ("pie chart", "round chart"))}[shape]  # fmt: skip
    title = pick(order, ("Chart",))
    plan.pages.append(f"page {title} chart {plan.domain.entity} {shape} {metric} by {by.name}")
    over = "month" if by.kind in ("date", "datetime") and order.random() < 0.5 else by.name
    ways = ("a {said} of {what} by {by}", "{said}: {what} by {by}", "with a {said} of {what} per {by}",
            "show {what} by {by} in a {said}")  # fmt: skip
    return pick(order, ways).format(said=said, what=what, by=over)


def _dashboard(plan: Plan, order: random.Random) -> str:
    figures = [one for one in plan.fields if one.kind in NUMBERS][:2]
    metrics, said = ["count"], ["how many there are"]
    for one in figures:
        aggregate = "avg" if one.kind in ("rating", "percent") else pick(order, ("sum", "sum", "avg", "max"))
        metrics.append(f"{aggregate} {one.name}")
        words = {"sum": "total", "avg": "average", "max": "highest"}[aggregate]
        said.append(f"{words} {one.name}")
    plan.pages.append(f"page Numbers dashboard {plan.domain.entity} {', '.join(metrics)}")
    if not figures or order.random() < 0.3:
        return pick(order, ("and some statistics", "a dashboard with the count", "show how many there are"))
    ways = ("a statistics page with {}", "dashboard with {}", "show me {}", "numbers: {}")
    return pick(order, ways).format(" and ".join(said))


def _summary(plan: Plan, order: random.Random) -> str:
    by, figure = plan.first("choice"), plan.first(*SUMS)
    if by is None or figure is None:
        return ""
    plan.pages.append(f"page By {by.name} summary {plan.domain.entity} by {by.name} count, sum {figure.name}")
    ways = ("a summary per {by} with the total {f}", "total {f} for each {by}", "sum of {f} grouped by {by}",
            "how much {f} per {by}, as a summary")  # fmt: skip
    return pick(order, ways).format(by=by.name, f=figure.name)


def _gallery(plan: Plan, order: random.Random) -> str:
    one = plan.first("image")
    if one is None:
        return ""
    plan.pages.append(f"page Gallery gallery {plan.domain.entity} by {one.name}")
    return pick(order, ("a gallery of the pictures", "gallery page", "show big photos in a gallery"))


def _wizard(plan: Plan, order: random.Random) -> str:
    if len(plan.fields) < 4:
        return ""
    plan.pages.append(f"page New {plan.domain.entity.lower()} wizard {plan.domain.entity}")
    return pick(order, ("enter them step by step", "a form in steps to add one", "with a wizard for new ones"))


def _form(plan: Plan, order: random.Random) -> str:
    plan.pages.append(f"page Add form {plan.domain.entity}")
    return pick(order, ("with a separate page to add one", "an entry form page", "own page with the form"))


def _main(plan: Plan, order: random.Random) -> str:
    plan.main = pick(order, ("table", "cards", "list"))
    if order.random() < 0.12:
        other = pick(order, ("list", "cards"))
        if other != plan.main:
            return f"as {other}, no, better as {plan.main}"
    return pick(order, ("show them as {}", "as {}", "in a {}", "{} view")).format(plan.main)


def _sort(plan: Plan, order: random.Random) -> str:
    one = plan.first("date", "datetime") if order.random() < 0.5 else plan.first(*NUMBERS)
    if one is None:
        return ""
    down = order.random() < 0.6
    plan.clauses["sort"] = f"{one.name} down" if down else one.name
    if one.kind in ("date", "datetime"):
        return pick(
            order, (("newest first", "latest {} on top") if down else ("oldest first", "earliest {} first"))
        ).format(one.name)
    ways = ("highest {} first", "largest {} on top") if down else ("sorted by {}", "lowest {} first")
    return pick(order, ways).format(one.name)


def _group(plan: Plan, order: random.Random) -> str:
    one = plan.first("choice", "bool")
    if one is None:
        return ""
    plan.clauses["group"] = one.name
    return pick(order, ("grouped by {}", "group them by {}", "under headings by {}")).format(one.name)


def _total(plan: Plan, order: random.Random) -> str:
    one = plan.first("money") or plan.first(*SUMS)
    if one is None or (plan.main or usual_kind(plan)) == "cards" or plan.main == "cards":
        return ""
    running = order.random() < 0.25
    plan.clauses["running" if running else "total"] = one.name
    ways = ("with a running total of {}", "running sum of {}") if running else ("show the total {}",
            "sum of {} at the bottom", "add up the {}")  # fmt: skip
    return pick(order, ways).format(one.name)


def _hide(plan: Plan, order: random.Random) -> str:
    one = plan.first("bool")
    if one is None:
        return ""
    plan.clauses["hide"] = one.name
    return pick(order, ("hide the ones that are {}", "hide {} ones", "don't show {} ones")).format(one.name)


def _plain(word: str, *ways: str) -> Wish:
    def wish(plan: Plan, order: random.Random) -> str:
        plan.clauses[word] = ""
        return pick(order, ways)

    return wish


def _archive(plan: Plan, order: random.Random) -> str:
    plan.archive = True
    return pick(order, ("old ones go to an archive", "let me archive them", "with an archive instead of deleting"))


def _currency(plan: Plan, order: random.Random) -> str:
    if plan.first("money") is None:
        return ""
    code, words = pick_pair(order, (("EUR", "euros"), ("GBP", "pounds"), ("CHF", "swiss francs"), ("INR", "rupees"),
                                    ("EUR", "€"), ("JPY", "yen"), ("PLN", "zloty"), ("SEK", "kronor")))  # fmt: skip
    plan.settings.append(f"currency {code}")
    return pick(order, ("amounts in {}", "prices in {}", "in {}", "we pay in {}")).format(words)


def pick_pair(order: random.Random, pairs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """One of several pairs."""
    return pairs[order.randrange(len(pairs))]


def _empty(plan: Plan, order: random.Random) -> str:
    plan.settings.append("samples off")
    return pick(order, ("start empty", "without example entries", "no sample data please"))


def _formula(plan: Plan, order: random.Random) -> str:
    fitting = [(name, formula) for owner, name, formula in plan.domain.computed if not owner and plan.can(formula)]
    if not fitting:
        return ""
    name, formula = fitting[0]
    plan.formulas.append((name, formula))
    ways = ["work out the {}", "calculate {}", "{} should be computed", "show {} automatically"]
    if re.fullmatch(r"[a-z ]+ [*+/-] [a-z ]+", formula):
        words = {"*": "times", "+": "plus", "-": "minus", "/": "divided by"}
        spelled = " ".join(words.get(part, part) for part in formula.split())
        ways += ["{} is " + spelled, "{} = " + formula, "{}: " + spelled]
    return pick(order, tuple(ways)).format(name)


def _rows(plan: Plan, order: random.Random) -> str:
    title = next((one for one in plan.fields if one.kind == "text"), None)
    if title is None:
        return ""
    names = [f"{pick(order, FIRST_NAMES)} {pick(order, LAST_NAMES)}" for _ in range(order.randrange(2, 4))]
    names = list(dict.fromkeys(names))
    plan.rows = [f"{title.name}={name}" for name in names]
    said = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
    return pick(order, ("start with {}", "put in {} already", "the first ones are {}", "I have {}")).format(said)


WISHES: tuple[tuple[float, Wish], ...] = (
    (0.2, colour_wish), (0.1, look_wish(("dark",), "dark mode", "dark theme", "dark please", "I like it dark")),
    (0.02, look_wish(("light",), "light theme", "always light")),
    (0.05, look_wish(("round",), "rounded corners", "round corners", "make it rounded")),
    (0.02, look_wish(("sharp",), "sharp corners", "square corners")),
    (0.03, look_wish(("compact",), "compact", "small spacing", "dense layout")),
    (0.03, look_wish(("serif",), "serif letters", "serif font", "classic letters")),
    (0.02, look_wish(("mono",), "typewriter font", "monospace letters")),
    (0.04, look_wish(("large",), "large text", "big letters please", "my eyes are bad, so large text")),
    (0.17, name_wish), (0.09, _board), (0.11, _calendar), (0.13, _chart), (0.07, _dashboard), (0.05, _summary),
    (0.05, _gallery), (0.03, _wizard), (0.02, _form), (0.08, _main), (0.1, _sort), (0.06, _group), (0.07, _total),
    (0.06, _hide), (0.03, _plain("bulk", "tick several and delete them at once", "bulk edit")),
    (0.03, _plain("print", "I want to print it", "with a print button")),
    (0.03, _plain("export", "csv export", "export to a csv file")),
    (0.02, _plain("import", "import a csv file")), (0.04, _archive), (0.05, _currency), (0.03, _empty), (0.3, _formula),
    (0.05, _rows),
)  # fmt: skip


def add_wishes(plan: Plan, extras: list[str], order: random.Random) -> None:
    """A few wishes that fit; order of mention by chance, looks in the order of the theme line."""
    most = order.choices((0, 1, 2, 3, 4), (30, 30, 22, 12, 6))[0]
    chosen = [wish for share, wish in (*WISHES, *MORE) if order.random() < share]
    order.shuffle(chosen)
    for wish in chosen[:most]:
        said = wish(plan, order)
        if said:
            extras.append(said)
    ranks = ("light", "dark", "sharp", "round", "compact", "serif", "mono", "large")
    plan.looks = [word for word in ranks if word in plan.looks]
    for pair in (("light", "dark"), ("sharp", "round"), ("serif", "mono")):
        if set(pair) <= set(plan.looks):
            plan.looks.remove(pair[0])
