# ruff: noqa: E501 (patterns are read a line at a time)
"""Which sections of a page to read are asked for, and which forms."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from appforge_desktop.domain.blueprint.model import Entity, Field
from appforge_desktop.domain.prompting.phrases import tidy
from appforge_desktop.domain.prompting.smoothing import smooth
from appforge_desktop.domain.prompting.wishes import read_fields

_SECTIONS: tuple[tuple[str, str], ...] = (
    ("form", r"(?:contact|booking|reservation|order|enquiry|inquiry|quote request|request|registration|application|feedback|sign[- ]?up|rsvp|appointment|volunteer|message|adoption|tasting|viewing|callback|pre-?order)s? (?:form|request)s?|forms? (?:to|for|where|so)\b[^,.;\n]{0,30}|rsvp\b|(?:book|reserve) (?:a |an |your |their )?(?:table|slot|appointment|lesson|class|session|place|seat|room|tour|tasting|stay|visit|date|call)s?(?: online)?|online booking|request (?:a |an |the )?(?:booking|quote|call|appointment|visit|viewing|table)|reservations?|(?:write|send) (?:us|me) a message|(?:can|could|able to) (?:contact|message|write to|reach) (?:me|us|her|him|them)|can (?:book|register|sign up|apply|rsvp)(?: online)?"),
    ("newsletter", r"news ?letter|mailing list|wait(?:ing)? ?list sign ?up|wait ?list|early access|sign ?up (?:for (?:news|updates)|box)|e-?mail sign ?up|subscribe"),
    ("dish", r"(?:food |drinks? |lunch |dinner |breakfast |our )?menu(?! bar)|price ?list|list of prices|prices|treatments"),
    ("price", r"pricing(?: (?:table|plans?|section))?|(?:price |membership |subscription |ticket )?(?:plans|tiers|packages)|ticket (?:prices|options)|memberships?|tickets"),
    ("hours", r"(?:opening|business|office|shop) (?:hours|times)|hours|opening times|when (?:we are|we're|it is|it's) open"),
    ("quote", r"testimonials?|(?:customer|client|guest|user|reader|parent|student)s? (?:quotes|reviews|feedback|voices|opinions|stories)|reviews|quotes|what (?:people|customers|clients|others|readers|guests|parents|users) say|social proof|kind words|press quotes"),
    ("person", r"(?:our |the |meet the )?team|staff|people behind|speakers?|crew|trainers|teachers|instructors|band members|about the people|leaders|coaches"),
    ("faq", r"faqs?|f\.a\.q\.?|frequently asked(?: questions)?|questions (?:and|&) answers|q ?& ?a|common questions"),
    ("picture", r"(?:photo |picture |image )?galler(?:y|ies)|photos|pictures|images|photo wall|before (?:and|&) after"),
    ("event", r"(?:class |event |tour |show )?(?:schedule|time ?table|program(?:me)?|agenda|line[- ]?up|tour dates|calendar|dates|fixtures|set ?times|gigs|upcoming (?:events|shows|dates)|events)"),
    ("step", r"how (?:it|this) works|how to (?:book|order|join|apply|buy|start|get started|adopt|help)|(?:the |our )?process|steps|in three steps|getting started|next steps"),
    ("work", r"(?:my |our |selected |past |recent )?(?:projects|works?(?= (?:section|page|samples)|s\b)|portfolio|case studies|showcase|examples of (?:my|our) work|references|publications|books|releases|discography)"),
    ("skill", r"(?:my )?skills|tech stack|technologies|languages i"),
    ("job", r"(?:work )?(?:experience|history|jobs)|career|employment|education|cv|resume"),
    ("stat", r"(?:key )?(?:numbers|stats|statistics|figures)|facts and figures|impact numbers|milestones"),
    ("text", r"about (?:us|me|section|page)|about(?= *(?:,|and\b|$|\.|section))|our story|my story|story|history|bio(?:graphy)?|who (?:we are|i am)|mission|philosophy|values"),
    ("feature", r"features?|services?|benefits|what (?:we|i) (?:do|offer|sell|bake|make)|offers|highlights|amenities|why (?:us|choose us|join)|courses|classes|lessons|facilities|practice areas|areas of (?:work|practice)|specialties"),
    ("contact", r"contact(?! form)(?: (?:details|info\w*|us|me|section|page|data))?|address|directions|how to (?:find|reach|get (?:to|there))|find us|where (?:we are|to find)|location|get in touch|phone(?: number)?|map|social (?:media )?links|links"),
    ("footer", r"footer|imprint"),
)  # fmt: skip
_FORMS: tuple[tuple[str, str, str, str, str], ...] = (
    (r"rsvp", "Rsvp", "name text required; coming choice Yes, No; guests number; wishes long", "Will you come?", "Send answer"),
    (r"reserv|book[^.]{0,12}table|table booking", "Reservation", "name text required; phone phone; day date required; time time; people number; wishes long", "Reserve a table", "Reserve"),
    (r"book|appointment|request a call|request a visit|viewing|tasting|callback|lesson", "Booking", "name text required; email email required; phone phone; day date required; time time; wishes long", "Book a time", "Send request"),
    (r"order", "Order", "name text required; phone phone; what you would like long required; day date", "Order ahead", "Send order"),
    (r"quote request|request a quote|enquir|inquir", "Enquiry", "name text required; email email required; phone phone; what you need long required", "Ask for a quote", "Send request"),
    (r"volunteer", "Volunteer", "name text required; email email required; phone phone; how you would like to help long", "Lend a hand", "Sign up"),
    (r"regist|sign[- ]?up|appl|join|adoption", "Registration", "name text required; email email required; phone phone; notes long", "Sign up", "Sign up"),
    (r"feedback", "Feedback", "name text; email email; rating rating; message long required", "Tell us what you think", "Send"),
    (r"", "Message", "name text required; email email required; message long required", "Write to us", "Send"),
)  # fmt: skip


@cache
def _pattern(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{part})(?![\w-])", re.IGNORECASE)


def section_of(words: str) -> str:
    """The word of the part that a few words name: "opening hours" -> "hours"; empty when they name none."""
    said = re.sub(r"^(?:a|an|the|my|our|some|with|also|short|small|simple)\s", "", words.strip().lower())
    said = re.sub(r"\s(?:section|page|part|block)s?$", "", said)
    return next((word for word, part in _SECTIONS if _pattern(part).fullmatch(said)), "")


def read_sections(request: str) -> tuple[str, ...]:
    """The words of the parts that were asked for, as they are listed here, each once."""
    found: list[str] = []
    rest = request
    for word, part in _SECTIONS:
        if _pattern(part).search(rest):
            found.append(word)
            rest = _pattern(part).sub(" ", rest)
    return tuple(found)


def read_form(request: str) -> tuple[Entity, str, str] | None:
    """What a form that was asked for adds, its heading and its button; None when none was asked for."""
    match = _pattern(_SECTIONS[0][1]).search(request)
    if not match:
        return None
    said = match[0].lower()
    _, name, fields, heading, button = next(one for one in _FORMS if re.search(one[0], said))
    told = _fields_said(request[match.end() :], name)
    return Entity(name, told or tuple(_field(one.strip()) for one in fields.split(";"))), heading, button


def _fields_said(behind: str, entity: str) -> tuple[Field, ...]:
    """The fields that stand behind a form: "an order form for boxes: name, address, box size small or large"."""
    listed = re.match(r"[^.:;\n]{0,40}?(?::| with| asking for)\s+([^.:;\n]{4,200})", behind)
    if listed is None:
        return ()
    wishes = read_fields(smooth(tidy(listed[1])), entity)
    if len(wishes) < 2 or not any(one.sure for one in wishes):
        return ()
    first, *rest = (one.field for one in wishes)
    return (replace(first, required=first.kind == "text"), *rest)


def _field(line: str) -> Field:
    """ "name text required", "coming choice Yes, No", "what you need long"."""
    match = re.fullmatch(
        r"(?P<name>.+?) (?P<kind>text|long|email|phone|date|time|number|rating|choice)(?P<rest>(?: .*)?)", line
    )
    if match is None:
        raise ValueError(line)
    options = tuple(one.strip() for one in match["rest"].split(",")) if match["kind"] == "choice" else ()
    return Field(match["name"], match["kind"], required=match["rest"].strip() == "required", options=options)  # type: ignore[arg-type]
