"""Requests for pages to play with and to read, and the Blueprints that answer them."""

from __future__ import annotations

import random
import re

from models.builtin import manner
from models.builtin.apps import Composed, canonical, finish
from models.builtin.plan import Plan, Wish
from models.builtin.seeds import Domain, Play, Story
from models.builtin.wishes import colour_wish, look_wish, name_wish

_HOLE = re.compile(r"\{(\w)(?::([^{}]*))?(?:\.(\d))?\}")
_OPENINGS = (
    "{}", "{} please", "i want {}", "make {}", "I need {}", "build me {}", "can you make {}", "an app: {}",
    "please create {}", "Something for this: {}", "{} as an app", "give me {}", "could I have {}", "small app, {}",
    "we need {}", "app with {}",
)  # fmt: skip
_HELD_OUT_OPENINGS = ("what I am after: {}", "would be great to have {}", "{}, can you do that", "set me up with {}")
_LOOKS: tuple[tuple[float, Wish], ...] = (
    (0.2, colour_wish), (0.1, look_wish(("dark",), "dark mode", "dark please", "in dark")), (0.18, name_wish),
    (0.04, look_wish(("round",), "rounded corners")), (0.04, look_wish(("large",), "large text", "big letters")),
)  # fmt: skip


def compose_play(play: Play, order: random.Random, *, held_out: bool = False) -> Composed:
    """A request for something to play or work with."""
    plan = Plan(_no_domain(play.name, play.icon, play.accent), name=play.name, accent=play.accent)
    # Every alternative is read, so that a hole of one is known to the lines whichever is said.
    values = _values(" ".join(play.requests), order)
    said = _filled(manner.pick(order, play.requests), values, order, spoken=True)
    body = [_filled(line, values, order) for line in play.lines]
    extras = _wished(plan, order)
    opening = manner.pick(order, _HELD_OUT_OPENINGS if held_out else _OPENINGS)
    if said.split()[0] in ("how", "what", "who", "which", "calculate", "convert", "learn", "find", "roll", "play",
                           "brush", "ask", "quiz", "vote", "add", "work", "let", "do", "make", "memory"):  # fmt: skip
        opening = "{}"
    request = finish(opening.format(said), extras, order, [said, plan.name])
    lines = [f"app {plan.name}", f"icon {play.icon}", f"theme {plan.theme()}", *body]
    return Composed(request, canonical("\n".join(lines) + "\n"), plan)


def _values(text: str, order: random.Random) -> dict[str, str]:
    return {match[1]: manner.pick(order, match[2].split("/")) for match in _HOLE.finditer(text) if match[2]}


def _filled(text: str, values: dict[str, str], order: random.Random, *, spoken: bool = False) -> str:
    def one(match: re.Match[str]) -> str:
        value = values[match[1]]
        left, sign, right = value.partition("=")
        if match[3]:
            return left if match[3] == "1" else right
        return manner.pick(order, ("{} = {}", "{} - {}", "{}: {}")).format(left, right) if sign and spoken else value

    return _HOLE.sub(one, text)


def _no_domain(name: str, icon: str, accent: str) -> Domain:
    return Domain(name, icon, accent, (), (), (), (), ())


def _wished(plan: Plan, order: random.Random) -> list[str]:
    chosen = [wish for share, wish in _LOOKS if order.random() < share]
    order.shuffle(chosen)
    extras = [wish(plan, order) for wish in chosen[:2]]
    plan.looks = [word for word in ("dark", "round", "large") if word in plan.looks]
    return extras


_NAMES = ("Hansen", "Moreau", "Okafor", "Lindqvist", "Rossi", "Novak", "Silva", "Tanaka", "Brandt", "Costa", "Weber",
          "Kaya", "Murphy", "Ivanov", "Dupont", "Mehta", "Jensen", "Castillo", "Haddad", "Nowak")  # fmt: skip
_TITLES = ("Blue Door", "Corner House", "Old Mill", "North Star", "Red Barn", "Second Home", "Green Gate", "Good Luck",
           "Little Harbour", "Three Oaks", "White Swan", "Sunny Side", "Market Square", "Golden Key")  # fmt: skip
_FIRST = ("Anna", "Tom", "Mia", "Ben", "Lena", "Jonas", "Sara", "Omar", "Ines", "Karl", "Yuki", "Ravi", "Elif", "Nina")
_HOURS = (
    ("Monday to Friday", "mon-fri"), ("Tuesday to Saturday", "tue-sat"), ("Saturday", "saturday"),
    ("Every day", "every day"), ("Sunday", "sunday"),
)  # fmt: skip
_STREETS = ("Mill Street", "Harbour Road", "Station Road", "Oak Lane", "Market Square", "Church Hill", "River Walk")


def compose_story(story: Story, order: random.Random, *, held_out: bool = False) -> Composed:
    """A request for a page to read: what is said stands literally, the rest is written."""
    subject = manner.pick(order, story.names)
    plan = Plan(_no_domain(subject, story.icon, story.accent), name=subject.title(), accent=story.accent)
    facts, parts = _facts(story, order)
    named = order.random() < 0.65 and story.kind != "article"
    if named:
        plan.name = _brand(story, order)
    said = _site(story, subject, plan.name if named else "", order, held_out)
    extras = facts + _wished_of_site(plan, order)
    title = {"landing": "Home", "profile": "Me", "article": "Article"}[story.kind]
    lines = [f"app {plan.name}", f"icon {story.icon}", f"theme {plan.theme()}", f"page {title} {story.kind}"]
    lines += [" " + line for line in written(story, "all")] + [" " + line for line in parts]
    if story.kind == "landing" and order.random() < 0.14:
        _booking(lines, extras, order)
    return Composed(finish(said, extras, order, [plan.name, *facts]), canonical("\n".join(lines) + "\n"), plan)


_FORMS = (
    ("Booking", ("name text required", "date date", "people number"), "booking"),
    ("Message", ("name text required", "email email", "message long"), "contact"),
    ("Order", ("name text required", "what text", "phone phone"), "order"),
    ("Appointment", ("name text required", "when datetime", "phone phone"), "appointment"),
)  # fmt: skip


def _booking(lines: list[str], extras: list[str], order: random.Random) -> None:
    """A form on the page, and the list of what comes in."""
    name, fields, word = order.choice(_FORMS)
    said = manner.listed(order, [field.rsplit(" ", 1)[0].removesuffix(" text") for field in fields])
    extras.append(
        order.choice((f"with a {word} form", f"people can send {word}s ({said})", f"{word} form with {said}"))
    )
    lines[3:3] = [f"entity {name}", *(f" {field}" for field in fields)]
    lines += [f" form {name}", f"page {name}s list {name} search"]


def written(story: Story, section: str) -> list[str]:
    """Lines of copy: `hero`, `features`, `faq`, `text`, or all of them."""
    words = {"hero": ("hero",), "features": ("feature",), "faq": ("faq",), "text": ("text",)}
    chosen = words.get(section, ("hero", "feature", "text"))
    return [f"{word} " + " | ".join(f"~{slot}" for slot in slots) for word, slots in story.parts if word in chosen]


def _brand(story: Story, order: random.Random) -> str:
    if story.kind == "profile":
        return f"{manner.pick(order, _FIRST)} {manner.pick(order, _NAMES)}"
    family = manner.pick(order, _NAMES)
    return manner.pick(order, (family, manner.pick(order, _TITLES), f"{manner.pick(order, _FIRST)} {family}"))


def _site(story: Story, subject: str, name: str, order: random.Random, held_out: bool) -> str:
    ways = {
        "landing": ("a website for our {s}", "landing page for a {s}", "{s} website", "a page for my {s}",
                    "homepage for the {s}", "i need a site for our {s}", "make a web page for a {s}"),
        "profile": ("a portfolio for a {s}", "my page as a {s}", "profile page, I am a {s}", "{s} website about me"),
        "article": ("a text: {s}", "{s} to read", "a page with the {s}", "{s}"),
    }[story.kind]  # fmt: skip
    if held_out and story.kind == "landing":
        ways = ("we are a {s} and want to be found online", "an online presence for our {s}")
    text = manner.pick(order, ways).format(s=subject)
    named = (" called {n}", ' "{n}"', " {n}", ", the name is {n}", ": {n}", " named {n}")
    return text + (manner.pick(order, named).format(n=name) if name else "")


def _facts(story: Story, order: random.Random) -> tuple[list[str], list[str]]:
    """What the person says of it, and the lines that hold it, in the order of a usual page."""
    said: list[tuple[str, str]] = []
    if story.prices and order.random() < 0.6:
        said += _prices(story, order)
    if story.kind == "landing" and order.random() < 0.5:
        said.append(_hours(order))
    if order.random() < 0.25:
        said += [_stated(word, slots, order) for word, slots in story.parts if word in ("faq", "fact")][:1]
    if story.kind != "article" and order.random() < 0.5:
        said.append(_contact(order))
    if story.kind == "landing" and order.random() < 0.12:
        said.append((manner.pick(order, ("with a newsletter", "people can sign up for news")),
                     "newsletter ~Stay in touch | ~One letter a month. | ~Sign up"))  # fmt: skip
    lines = [line for _, line in said]
    phrases = [phrase for phrase, _ in said]
    order.shuffle(phrases)
    return phrases, lines


def _prices(story: Story, order: random.Random) -> list[tuple[str, str]]:
    found = []
    for thing, figure in story.prices[: 1 + order.randrange(3)]:
        if story.kind == "profile":
            found.append((f"{thing} {figure}%", f"skill {thing} | {figure}"))
            continue
        value = float(figure) * order.choice((0.8, 0.9, 1, 1, 1.1, 1.25))
        price = f"{value:.2f}" if "." in figure else f"{max(1, round(value))}"
        price = order.choice(("€{}", "${}", "£{}", "{} €", "{}")).format(price)
        found.append((f"{thing} {price}" if order.random() < 0.7 else f"{thing}: {price}", f"dish {thing} | {price}"))
    return found


def _hours(order: random.Random) -> tuple[str, str]:
    days, short = order.choice(_HOURS)
    opens, closes = order.randrange(6, 12), order.randrange(14, 23)
    times = f"{opens}:00-{closes}:00"
    said = order.choice((times, f"{opens} to {closes}", f"{opens}:00 to {closes}:00"))
    return f"open {short if order.random() < 0.5 else days} {said}", f"hours {days} | {times}"


def _contact(order: random.Random) -> tuple[str, str]:
    number = f"555 {order.randrange(1000, 9999)}"
    mail = f"{order.choice(('hello', 'info', 'post', 'hi'))}@{order.choice(_NAMES).lower()}.example"
    street = f"{order.choice(_STREETS)} {order.randrange(1, 99)}"
    label, value = order.choice((("Phone", number), ("Email", mail), ("Address", street)))
    return f"{label.lower()} {value}", f"contact {label} | {value}"


def _stated(word: str, slots: tuple[str, ...], order: random.Random) -> tuple[str, str]:
    said = f"{slots[0]} {slots[1]}" if word == "faq" else f"{slots[0]}: {slots[1]}"
    return said, f"{word} {slots[0]} | {slots[1]}"


def _wished_of_site(plan: Plan, order: random.Random) -> list[str]:
    name = plan.name
    extras = _wished(plan, order)
    if plan.name != name:  # the name is said with the subject
        plan.name = name
        extras = [one for one in extras if not any(word in one for word in ("call", "name", "title"))]
    return extras


def compose_copy(story: Story, order: random.Random) -> tuple[str, str]:
    """A section to write, and its lines."""
    words = [section for section in ("hero", "features", "faq", "text") if written(story, section)]
    section = manner.pick(order, words)
    name = _brand(story, order)
    return f"{manner.pick(order, story.names)}; {name}; {section}", "\n".join(written(story, section))
