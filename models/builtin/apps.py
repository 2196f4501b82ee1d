"""Requests for data apps and the Blueprints that answer them, composed from a domain."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.blueprint.names import plural
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.prompting.nouns import entity_name
from models.builtin import manner
from models.builtin.plan import Plan, page_lines
from models.builtin.seeds import Domain, Other
from models.builtin.wishes import add_wishes

_STOPS = frozenset(
    "on in i with of to for at from we after what that who given before each across and seen found read lost done held"
    " out up without driven between against coming".split()
)
_VAGUE = frozenset(
    "things what days people how places who diary log list tracker collection journal notes needed rota clothes"
    " book lenses gas wardrobe cellar low waves wedding".split()
)
_NAMING = frozenset("tracker planner log organiser manager diary collection notebook inventory catalogue".split())
_GENERAL = (
    Other("Member", (Field("name", "text"), Field("email", "email"), Field("phone", "phone")), True),
    Other("Category", (Field("name", "text"), Field("colour", "color")), True),
    Other("Place", (Field("name", "text"), Field("address", "text")), True),
    Other("Project", (Field("name", "text"), Field("deadline", "date")), True),
    Other("Owner", (Field("name", "text"), Field("phone", "phone")), True),
)


class Unsound(ValueError):  # noqa: N818
    """A composed Blueprint that the language would mend: the seed or the rule is to blame."""


@dataclass(frozen=True)
class Composed:
    """An example: what is asked, the Blueprint, and the plan that both were made from."""

    request: str
    blueprint: str
    plan: Plan


@dataclass
class Asked:
    """A request in the making.

    Attributes:
        things: What the person calls them.
        said: Fields as they are said, in order.
        extras: Sentences behind the fields.
    """

    things: str
    said: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)


def canonical(text: str) -> str:
    """The Blueprint as the language prints it.

    Raises:
        Unsound: It cannot be read, or would be mended.
    """
    blueprint, problems = parse(text)
    if blueprint is None or problems:
        raise Unsound(f"{[str(one) for one in problems]}\n{text}")
    mended, told = mend(blueprint)
    if told:
        raise Unsound(f"{told}\n{text}")
    return print_blueprint(mended).strip()


def compose(
    domain: Domain, order: random.Random, *, held_out: bool = False, spare: list[Field] | None = None
) -> Composed:
    """A request and its Blueprint; `spare` are fields of other domains, of which it may borrow one."""
    asked = Asked(manner.pick(order, domain.plurals))
    domain = renamed(domain, entity_of(asked.things) or domain.entity)
    usual = titled(asked.things) if entity_of(asked.things) else plural(domain.entity)
    plan = Plan(domain, name=usual, accent=domain.accent, spare_fields=spare or [])
    _choose_fields(plan, asked, order)
    _second_entity(plan, asked, order)
    add_wishes(plan, asked.extras, order)
    request = _worded(plan, asked, order, held_out)
    return Composed(request, canonical(blueprint_text(plan)), plan)


def renamed(domain: Domain, entity: str) -> Domain:
    """The domain with its entity called as the request does."""
    computed = tuple((owner, name, formula.replace(f" {domain.entity} ", f" {entity} "))
                     for owner, name, formula in domain.computed)  # fmt: skip
    return replace(domain, entity=entity, computed=computed)


def short_name(words: str) -> str:
    """The noun in what people call a lot of things: "my board games on the shelf" -> "board games"."""
    short = words.removeprefix("my ").removeprefix("our ").split()
    ends = (at for at, word in enumerate(short) if at and (word in _STOPS or word.endswith("ed")))
    end = next(ends, len(short))
    return " ".join(short[:end])


def entity_of(words: str) -> str:
    """The entity that a request names: "board games on the shelf" -> "Board Game"; empty for "things to buy"."""
    noun = short_name(words)
    return "" if not noun or set(noun.split()) & _VAGUE or len(noun.split()) > 3 else entity_name(noun)


def titled(words: str) -> str:
    """A name from words of the request: "board games on the shelf" -> "Board Games"."""
    name = " ".join(word if word.isupper() else word.capitalize() for word in short_name(words).split()[:4])
    return name.replace("'S", "'s")


def blueprint_text(plan: Plan) -> str:
    """The lines of a plan."""
    lines = [f"app {plan.name}", f"icon {plan.domain.icon}", f"theme {plan.theme()}", *plan.settings]
    lines += [f"entity {plan.domain.entity}{' archive' if plan.archive else ''}"]
    lines += [" " + print_field(one) for one in plan.fields]
    lines += [f" {name} = {formula}" for name, formula in plan.formulas]
    lines += [" row " + row for row in plan.rows]
    for other in plan.others:
        lines += [f"entity {other.name}", *(" " + print_field(one) for one in other.fields)]
        lines += [f" {name} = {formula}" for owner, name, formula in plan.other_formulas if owner == other.name]
    return "\n".join([*lines, *page_lines(plan)]) + "\n"


def _choose_fields(plan: Plan, asked: Asked, order: random.Random) -> None:
    """Fields said come first and exactly, then a few sensible ones."""
    seed = list(plan.domain.fields)
    count = order.choices((0, 2, 3, 4, 5, 6, 7), (30, 8, 14, 18, 15, 10, 5))[0]
    said = _some(seed, count, order)
    if said and seed[0] not in said and order.random() < 0.7:
        said[0] = seed[0]
    if order.random() < 0.25 and len(said) < 7:
        strange = [one for one in plan.spare_fields if one.name not in {f.name for f in seed}]
        if strange and count:
            said.insert(order.randrange(len(said) + 1), manner_field(order, strange))
    said = [_own_options(one, order) for one in said]
    asked.said = [_said(one, order) for one in said]
    rest = [one for one in seed if one.name not in {field.name for field in said}]
    title = seed[0] if seed[0].kind == "text" else None
    fields = list(said)
    if title and title in rest:
        fields.insert(0, title)
        rest.remove(title)
    more = {0: 6, 1: 3, 2: 3, 3: 2, 4: 1}.get(len(said), 0)
    fields += rest[:more]
    first = next((at for at, one in enumerate(fields) if one.kind == "text"), None)
    if first is not None:
        fields[first] = replace(fields[first], required=True)
    plan.fields = fields
    plan.said = [one.name for one in said]


def _some(seed: list[Field], count: int, order: random.Random) -> list[Field]:
    chosen = order.sample(seed, min(count, len(seed)))
    if order.random() < 0.7:
        chosen.sort(key=seed.index)
    return chosen


def manner_field(order: random.Random, fields: list[Field]) -> Field:
    """A field from another domain: people want what no template has."""
    return fields[order.randrange(len(fields))]


def _own_options(one: Field, order: random.Random) -> Field:
    """Sometimes the person has fewer options, or other ones."""
    if one.kind == "choice" and len(one.options) > 2 and order.random() < 0.3:
        keep = sorted(order.sample(range(len(one.options)), order.randrange(2, len(one.options) + 1)))
        return replace(one, options=tuple(one.options[at] for at in keep))
    return one


def _said(one: Field, order: random.Random) -> str:
    """A field in words, mostly its bare name."""
    name = one.name
    roll = order.random()
    if one.kind == "choice":
        usual = any(word in name for word in ("category", "type", "genre", "status", "kind"))
        if roll < (0.55 if usual else 0.8):
            options = [option if roll < 0.4 else option.lower() for option in one.options]
            if order.random() < 0.25:
                return name + manner.pick(order, (" {}", ": {}", " ({})")).format("/".join(options))
            return f"{name} ({', '.join(options)})"
        return name
    hints = {
        "bool": (" yes/no", " (yes/no)", "?", " or not", " as a tick box"),
        "rating": (" in stars", " 1 to 5", " with stars"),
        "long": (" as longer text", " (long)"), "number": (" as a number", ""), "money": (" in money", ""),
        "percent": (" in percent", " (%)"), "duration": (" in minutes", ""), "image": (" (picture)", " upload"),
        "date": (" (date)", ""), "time": (" (time of day)", ""), "datetime": (" with date and time",),
        "link": (" as link", " (url)"), "tags": (" as tags", " (several)"), "color": (" (colour)",),
        "checks": (" each day", " to tick every day"), "text": ("",),
    }.get(one.kind, ("",))  # fmt: skip
    if one.kind in ("duration", "number", "date", "time", "image") and roll < 0.2:
        words = {"minutes", "hours", "number", "date", "time", "photo", "picture"}
        if words & set(name.split()):
            return name
    unclear = {"bool": 0.3, "tags": 0.5, "long": 0.35, "color": 0.3, "duration": 0.2, "rating": 0.25}
    if roll < unclear.get(one.kind, 0.12):
        return name + manner.pick(order, hints)
    if roll > 0.9 and one.kind in ("image", "rating", "long", "money", "duration"):
        return manner.several(name)
    return ("the " if roll > 0.86 else "") + name


def _second_entity(plan: Plan, asked: Asked, order: random.Random) -> None:
    """Connected lists, when the person names them."""
    roll = order.random()
    if plan.domain.others and roll < 0.6:
        other = plan.domain.others[0]
    elif roll > 0.9 and not plan.domain.others:
        other = _GENERAL[order.randrange(len(_GENERAL))]
        if any(other.name.lower() in one.name for one in plan.fields) or other.name == plan.domain.entity:
            return
    else:
        return
    things, one = manner.several(other.name.lower()), plan.domain.entity.lower()
    names = [each.name for each in other.fields]
    listing = f" ({manner.listed(order, names)})" if order.random() < 0.6 else ""
    if not listing:
        names = names[:3]
    if other.points:
        ways = ("each {one} belongs to a {other}{list}", "link every {one} to a {other}{list}",
                "and a second list of {things}{list}, each {one} has one", "connected with {things}{list}")  # fmt: skip
        plan.fields.append(Field(other.name.lower(), "ref", target=other.name))
    else:
        ways = ("every {one} has several {things}{list}", "and the {things} of each {one}{list}",
                "with {things}{list} for each {one}", "I also want to add {things}{list} to a {one}")  # fmt: skip
        other = replace(other, fields=(*other.fields, Field(one, "ref", target=plan.domain.entity)))
    asked.extras.append(manner.pick(order, ways).format(one=one, other=other.name.lower(), things=things, list=listing))
    plan.others.append(other)
    plan.add_formulas_of_others()


def _worded(plan: Plan, asked: Asked, order: random.Random, held_out: bool) -> str:
    """The request, in somebody's manner."""
    leads = manner.HELD_OUT_LEADS if held_out else manner.LEADS
    listers = manner.HELD_OUT_LISTERS if held_out and order.random() < 0.6 else manner.LISTERS
    lead, kind = manner.pick(order, leads), manner.pick(order, manner.KINDS)
    if "{kind}" in lead and kind in _NAMING and plan.name in (titled(asked.things), plural(plan.domain.entity)):
        plan.name = f"{plan.domain.entity} {kind.title()}"
    text = lead.format(things=asked.things, kind=kind)
    if order.random() < 0.2:
        text += f" for {manner.pick(order, plan.domain.circles)}"
    if asked.said:
        style = order.random()
        if style < 0.18:
            text += ":" * (order.random() < 0.7) + manner.bullets(order, asked.said)
        elif style < 0.28:
            text += " " + pick_sign(order).join(asked.said)
        else:
            text += manner.pick(order, listers).format(list=manner.listed(order, asked.said))
    return finish(text, asked.extras, order, [*plan.said, plan.name])


def pick_sign(order: random.Random) -> str:
    """What stands between fields of somebody in a hurry."""
    return manner.pick(order, (", ", " / ", " | ", "; ", " + "))


def finish(text: str, extras: list[str], order: random.Random, spare: list[str]) -> str:
    """Add what else is wanted, and write it all in one manner."""
    for extra in extras:
        sign = "\n" if "\n" in text and order.random() < 0.7 else manner.pick(order, (". ", ", ", ". ", "; ", " and "))
        if text.rstrip().endswith((".", "!", "?")):
            text = text.rstrip()
            sign = " "
        text += sign + (extra[:1].upper() + extra[1:] if sign in (". ", " ") and order.random() < 0.6 else extra)
    roll = order.random()
    if roll < 0.12:
        text = f"{manner.pick(order, manner.FILLERS)} {text}. {manner.pick(order, manner.AFTER)}"
    elif roll < 0.2:
        before = " ".join(order.sample(manner.BEFORE, 1 + order.randrange(3)))
        text = f"{before} {text}. {manner.pick(order, manner.AFTER)}"
    elif roll < 0.3:
        text = manner.spoken(text, order)
    elif roll < 0.38:
        text = manner.foreign(text, order)
    elif roll < 0.52:
        text = manner.slips(text, order, spare)
    elif roll < 0.6:
        text = text.lower()
    elif roll < 0.64:
        text = text[:1].upper() + text[1:] + "."
    return text
