"""Changes to pages to play with and to read: parts added, changed, taken away."""

from __future__ import annotations

import random

from appforge_desktop.domain.blueprint.model import Blueprint, Page, Part
from models.builtin.changes import names_and_looks, say, sound_patch
from models.builtin.manner import pick

_DISHES = ("Lemonade", "Tomato soup", "Apple pie", "Green salad", "Tea", "Gift card", "Half hour", "Family ticket",
           "Trial lesson", "Large one", "Small one", "Special")  # fmt: skip
_FAQS = (
    ("Can I pay by card?", "Yes."), ("Is there parking?", "Behind the house."), ("Do you open on holidays?", "No."),
    ("Are dogs allowed?", "Yes, on a lead."), ("Do I have to book?", "Better call first."),
    ("Is it good for children?", "From six years on."),
)  # fmt: skip
_CARDS = (("sun", "sol"), ("moon", "luna"), ("green", "verde"), ("table", "mesa"), ("seven", "siete"),
          ("H2", "hydrogen"),
          ("1492", "America"), ("cold", "kalt"), ("door", "porte"), ("milk", "latte"))  # fmt: skip
_WORDS = ("banana", "mountain", "pocket", "winter", "camera", "orange", "pencil")
_QUESTIONS = (("What colour is snow?", "White"), ("How many days has a week?", "7"),
              ("Where do penguins live?", "Antarctica"),
              ("What is 12 plus 9?", "21"), ("Who painted the Mona Lisa?", "Leonardo"))  # fmt: skip
Made = tuple[str, str] | None


def compose_body_changes(
    app: Blueprint, order: random.Random, count: int, *, held_out: bool = False
) -> list[tuple[str, str]]:
    """Different changes to an app of pages with bodies; each message with its canonical patch."""
    found: dict[str, str] = {}
    for _ in range(count * 4):
        page = order.choice(app.pages)
        made = names_and_looks(app, order) if order.random() < 0.25 else _made(page, order)
        if made and len(found) < count and (patch := sound_patch(made[1], app)):
            found[say(made[0], order, held_out)] = patch
    return list(found.items())


def _made(page: Page, order: random.Random) -> Made:
    ways = {"landing": _story, "profile": _story, "article": _story}.get(page.kind, _play)
    return _removed(page, order) if order.random() < 0.2 else ways(page, order)


def _story(page: Page, order: random.Random) -> Made:
    roll = 0 if page.kind == "article" else order.randrange(5)
    title = page.title
    if roll == 0:
        question, reply = pick_pair(order, _FAQS)
        ways = ("add the question {q} {a}", "faq: {q} {a}", "people ask {q} The answer is {a}")
        return pick(order, ways).format(q=question, a=reply), f"add part {title} faq {question} | {reply}"
    if roll == 1:
        dish, price = (
            pick(order, _DISHES),
            order.choice(("€{}", "${}", "{}")).format(f"{order.randrange(2, 60)}.{order.choice('05')}0"),
        )
        ways = ("add {d} for {p}", "we also sell {d} {p}", "{d} costs {p}", "new on the menu: {d} {p}")
        return pick(order, ways).format(d=dish, p=price), f"add part {title} dish {dish} | {price}"
    if roll == 2:
        label, value = order.choice((("Phone", f"555 {order.randrange(1000, 9999)}"), ("Email", "team@example.org"),
                                     ("Address", f"Hill Road {order.randrange(2, 90)}")))  # fmt: skip
        ways = ("our {l} is {v}", "add the {l} {v}", "put in {l} {v}")
        return pick(order, ways).format(l=label.lower(), v=value), f"add part {title} contact {label} | {value}"
    if roll == 3:
        days = order.choice(("Sunday", "Monday", "Saturday", "Wednesday", "Friday"))
        opens, closes = order.randrange(7, 12), order.randrange(14, 22)
        ways = ("open {d} {o} to {c}", "on {d} we open from {o} to {c}", "opening hours {d} {o}:00-{c}:00")
        said = pick(order, ways).format(d=days, o=opens, c=closes)
        return said, f"add part {title} hours {days} | {opens}:00-{closes}:00"
    return _price(page, order)


def _price(page: Page, order: random.Random) -> Made:
    one = _some(page, order, "dish")
    if one is None:
        return None
    price = f"{order.randrange(2, 60)}.{order.choice('05')}0"
    ways = ("{d} is {p} now", "change the price of {d} to {p}", "{d} costs {p} from now on")
    said = pick(order, ways).format(d=one.slots[0], p=price)
    return said, f"change part {page.title} dish {one.slots[0]} to {one.slots[0]} | {price}"


def _play(page: Page, order: random.Random) -> Made:
    if page.kind == "timer" and (one := _some(page, order, "phase")):
        minutes = order.randrange(2, 59)
        ways = ("{l} should be {m} minutes", "make {l} {m} minutes long", "{m} min for {l}", "change {l} to {m}:00")
        patch = f"change part {page.title} phase {one.slots[0]} to {one.slots[0]} | {minutes}:00"
        return pick(order, ways).format(l=one.slots[0].lower(), m=minutes), patch
    if page.kind == "flashcards":
        front, back = pick_pair(order, _CARDS)
        ways = ("add the card {f} = {b}", "one more card: {f} - {b}", "{f} means {b}, add it")
        return pick(order, ways).format(f=front, b=back), f"add part {page.title} card {front} | {back}"
    if page.kind == "quiz":
        question, reply = pick_pair(order, _QUESTIONS)
        ways = ("add the question {q} {a}", "one more: {q} = {a}", "ask {q} right is {a}")
        return pick(order, ways).format(q=question, a=reply), f"add part {page.title} ask {question} | {reply}"
    if page.variant == "hangman":
        word = pick(order, _WORDS)
        return pick(order, ("add the word {}", "{} as another word")).format(word), f"add part {page.title} word {word}"
    if page.kind == "calc" and (one := _some(page, order, "input")) and len(one.slots) > 2:
        least, most = (float(figure) for figure in (one.slot(3) or "1 to 90").split(" to "))
        start = order.randrange(int(least), int(min(most, least + 100)) + 1)
        ways = ("{l} should start at {s}", "start with {s} for {l}", "{l} is {s} at first")
        slots = " | ".join([one.slots[0], one.slots[1], str(start), *one.slots[3:]])
        patch = f"change part {page.title} input {one.slots[0]} to {slots}"
        return pick(order, ways).format(l=one.slots[0], s=start), patch
    return None


def _removed(page: Page, order: random.Random) -> Made:
    one = _some(page, order, "faq", "dish", "feature", "contact", "card", "ask", "phase", "word")
    if one is None or len(page.parts) < 3:
        return None
    ways = ("remove {}", "take out {}", "delete {}", "{} can go")
    return pick(order, ways).format(one.slots[0]), f"remove part {page.title} {one.word} {one.slots[0]}"


def _some(page: Page, order: random.Random, *words: str) -> Part | None:
    fitting = [one for one in page.parts if one.word in words]
    return order.choice(fitting) if fitting else None


def pick_pair(order: random.Random, pairs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """One of several pairs."""
    return pairs[order.randrange(len(pairs))]
