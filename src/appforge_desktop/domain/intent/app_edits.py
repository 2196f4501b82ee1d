# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses about the app as a whole: its name, look, wordings, icon, samples."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.compile.wording import wordings
from appforge_desktop.domain.blueprint.language import ICONS
from appforge_desktop.domain.blueprint.names import nearest
from appforge_desktop.domain.blueprint.parts import STORY_KINDS
from appforge_desktop.domain.blueprint.patch import (
    Change,
    RenamePage,
    SetDescription,
    SetIcon,
    SetLabel,
    SetName,
    SetSamples,
    SetTheme,
)
from appforge_desktop.domain.intent.clauses import plain, spoken_name
from appforge_desktop.domain.intent.finding import Scene, alike
from appforge_desktop.domain.intent.story_changing import replaced
from appforge_desktop.domain.prompting.looks import read_look, without_look

_APP = r"(?:it|this|that|the app|the application|this app|my app|the project|app|the (?:app(?:'s)? )?(?:name|title)(?: of the app)?|app name)"
_NAMED = (
    rf"(?:re)?(?:call|name|title)(?:d)? {_APP} (?:to |as )?(?P<name>.+)",
    rf"(?:change|set|update|make) {_APP}(?:'s)?(?: name| title)? (?:to|into) (?:be )?(?P<name>.+)",
    r"(?:the|this) app (?:should be|is) (?:called|named) (?P<name>.+)",
    r"(?:rename|retitle)(?: it)? (?:to|as) (?P<name>.+)",
    r"(?:give it|it needs) (?:a new |another |the )?name:? (?P<name>.+)",
    r"(?:new )?(?:name|title): (?P<name>.+)",
    r"(?:our|my|the|its|it's|the app's|the site's|the company's)(?: new| business| company| shop| site| app| band)* name(?: now)? (?:is|should be)(?: now)? (?P<name>.+)",
    r"(?:we are|we're|i am|i'm|it is|it's)(?: now)? (?:called|named) (?P<name>.+)",
    r"(?:use|set|take) (?P<name>.+) as (?:the |its |our )?(?:app |new )?(?:name|title)(?: of the app)?",
    r"(?:use|take|set) the (?:name|title)(?: to| of)? (?P<name>.+)",
    r"(?:re)?name (?:the |our |my )?(?:app|application|site|website|shop|business|tool) (?:to |as )?(?P<name>.+)",
)
_SAY = r"(?:to(?: say| read)?|into|with|say|read|to be|as|should say)"
_THING = r"(?:button|label|text|wording|heading|caption|link)"
_LABELS = (
    rf"(?:change|rename|replace|make|set|let|have|call|label) (?:the )?(?:text of the |label of the |wording of the )?(?P<old>['\"“]?[\w ]+?['\"”]?) {_THING}s?(?:'s)?"
    rf"(?: text| label)? {_SAY} (?P<new>.+)",
    rf"(?:the )?(?P<old>['\"“]?[\w ]+?['\"”]?) {_THING}s? should (?:say|read|be called|be named) (?P<new>.+)",
    rf"(?:change|rename|replace) (?:the )?{_THING} (?P<old>['\"“]?[\w ]+?['\"”]?) {_SAY} (?P<new>.+)",
    r"(?:call|label|name) the (?P<old>\w[\w ]*?) button (?P<new>(?!to\b|as\b).+)",
    r"(?:say|write|use) (?P<new>['\"“][\w ]+['\"”]) instead of (?P<old>['\"“]?[\w ]+['\"”]?)",
    r"(?:change|replace|rename) (?P<old>['\"“][\w ]+['\"”]) (?:to|with|by|into) (?P<new>['\"“][\w ]+['\"”])",
)
_SAMPLES_OFF = re.compile(
    r"\b(?:remove|delete|clear|drop|get rid of|no more|no|without|hide|start without|don't (?:show|want)) (?:the |all |any )?(?:sample|example|demo|dummy|fake|test)s?"
    r"(?: data| items?| entries| recipes| content)?\b|\bturn (?:the )?sample (?:data|items) off|\bturn off (?:the )?sample|\bstart (?:it )?empty\b|\bempty to start\b", re.IGNORECASE
)  # fmt: skip
_SAMPLES_ON = re.compile(
    r"\b(?:add|show|bring back|put in|use|fill (?:it )?with|give me|turn on) (?:some |the )?(?:sample|example|demo|dummy)s?(?: data| items?)?\b|\bturn (?:the )?sample (?:data|items) on\b",
    re.IGNORECASE,
)
_ICON = re.compile(
    r"\b(?:use|make|set|change|give|add|switch|pick|choose)\b.*?\bicon\b(?: to| of| with|:)?(?: be)?(?: an?| the)?(?P<after>[\w -]*)$",
    re.IGNORECASE,
)
_ICON_BEFORE = re.compile(
    r"\b(?:use|make|set|give it|add|as)(?: it| the icon)? (?:an? |the )?(?P<name>[\w -]+?) (?:as (?:the |its |an )?)?icon\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:change|set|make|update) (?:the )?(?:description|tag ?line|subtitle|slogan|motto) (?:to|into|say|be) (?P<text>.+)|description: (?P<text2>.+)",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\b(?:make (?:it|everything) |more )(round|sharp)(?:ed)?( |$)")
_FROM_TO = re.compile(r"\bfrom (?:dark |light )?[a-z]+ to (?=[a-z# ]+$)", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:make|i'd|we'd|it|the|this|that|everything|all|app|theme|accent|colou?rs?|look|please|use|using|to|be|should|a|an|in|with|of|and|or|change|set|turn|switch|into|for"
    r"|have|has|i|want|like|give|go|more|much|bit|little|very|really|design|style|background|bg|buttons?|on|mode|ui|page|as|primary|main|back|let's|try|me|prefer"
    r"|font|fonts|letters|text|corners?|edges|spacing|layout|need|feel|are|is|my|its|bigger|larger|smaller|whole|thing|scheme|palette|put|paint|slightly|some)\b"
)


def name_change(text: str, scene: Scene) -> list[Change] | None:
    """ "call it Kitchen Notes"."""
    for pattern in _NAMED:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match and not _is_look(match["name"]) and len(name := spoken_name(match["name"])) <= 40:
            return [*_site_renamed(scene, name), SetName(name)] if name else None
    return None


def _site_renamed(scene: Scene, name: str) -> list[Change]:
    """Texts and titles with the old name follow, on pages to read."""
    old = scene.app.name
    if not scene.pages_of(*STORY_KINDS) or old == name:
        return []
    titles: list[Change] = [
        RenamePage(page.title, page.title.replace(old, name))
        for page in scene.app.pages
        if page.kind in STORY_KINDS and old in page.title
    ]
    return [*replaced(scene, old, name), *titles]


def label_change(text: str, scene: Scene) -> list[Change] | None:
    """ "change the Add button to Save"."""
    for pattern in _LABELS:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match and not _is_look(match["new"]):
            old, new = _label(plain(match["old"])), _label(match["new"].strip(" .!").strip("\"'“”"))
            known = _wording(scene, old)
            return [SetLabel(known, new)] if known and new else None
    return None


def look_change(text: str, scene: Scene) -> list[Change] | None:
    """ "make it dark", "green, please", "rounder corners"."""
    text = _FROM_TO.sub("to ", text)
    text = re.sub(r"\bbackground (?:to )?(?:be )?(?:black|dark)\b", "dark background", text, flags=re.IGNORECASE)
    low = _ROUND.sub(r"\1er\2", re.sub(r"^(light|dark) and ", r"\1 theme and ", text.lower()))
    look = read_look(low)
    if not look or not _is_look(low):
        return None
    return [SetTheme(look.accent, look.mode, look.radius, look.density, look.font, look.size)]


def samples_change(text: str, scene: Scene) -> list[Change] | None:
    """ "remove the sample data"."""
    if _SAMPLES_OFF.search(text):
        return [SetSamples(False)]
    return [SetSamples(True)] if _SAMPLES_ON.search(text) else None


def icon_change(text: str, scene: Scene) -> list[Change] | None:
    """ "use a heart icon"."""
    for match in (_ICON.search(text), _ICON_BEFORE.search(text)):
        said = next((one for one in (match.groupdict().values() if match else ()) if one and one.strip()), "")
        icon = nearest("-".join(plain(said).lower().split()), ICONS, 80) if said.strip() else None
        if icon:
            return [SetIcon(icon)]
    return None


def description_change(text: str, scene: Scene) -> list[Change] | None:
    """ "change the description to ..."."""
    match = _ABOUT.fullmatch(text)
    return [SetDescription(_label((match["text"] or match["text2"]).strip("\"'“” .")))] if match else None


def _wording(scene: Scene, old: str) -> str | None:
    """The wording of the app that is meant; None when it says nothing like that."""
    known = (*(shown for _, shown in scene.app.labels), *wordings(scene.app))
    same = next((one for one in known if one.casefold() == old.casefold()), None)
    return same or (next((one for one in known if alike(one, old)), None) if len(old) > 3 else None)


def _is_look(text: str) -> bool:
    """Whether a text says nothing else than how things look."""
    low = text.lower().strip(" .!\"'")
    return bool(read_look(low)) and not _FILLER.sub(" ", without_look(low)).strip(" ,.!?'-")


def _label(text: str) -> str:
    return text[:1].upper() + text[1:]
