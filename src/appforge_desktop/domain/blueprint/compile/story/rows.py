"""From the parts of a section to its content: each slot under its name, as it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.compile.layout import Code, Literal
from appforge_desktop.domain.blueprint.compile.screens import Scene
from appforge_desktop.domain.blueprint.compile.story.content import Piece, Row, Rows
from appforge_desktop.domain.blueprint.compile.story.looks import feature_icons
from appforge_desktop.domain.blueprint.compile.story.sections import OWN_HEADING, Section, aside, top
from appforge_desktop.domain.blueprint.compile.story.targets import target
from appforge_desktop.domain.blueprint.compile.wording import LABELS
from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.parts import STORY_PARTS

_POPULAR = re.compile(r"popular|recommend|best value|favou?rite|most chosen", re.I)
_FOOD = re.compile(r"chef|utensils|coffee|wine|cake|pizza|apple|carrot|croissant|wheat", re.I)
_MESSAGE = re.compile(r"message|contact|inquiry|enquiry|request|feedback", re.I)
LONGEST_LINK = 16


class ContentWriter:
    """Writes the content of one page's sections."""

    def __init__(self, page: Page, scene: Scene, found: Sequence[Section]) -> None:
        self._page = page
        self._scene = scene
        self._found = found

    def part(self, part: Part, *leave: str) -> Row:
        """A part's slots by name, without the empty ones and those to leave out."""
        properties: dict[str, Piece] = {}
        written, said = set[str](), set[str]()
        for at, slot in enumerate(STORY_PARTS[part.word].slots):
            text = part.slot(at)
            if slot.name in leave or not (text or slot.required):
                continue
            properties[slot.name] = self._value(slot.kind, slot.name, text)
            (written if at in part.written else said).add(slot.name)
        return Row(properties, frozenset(written), frozenset(said))

    def section(self, section: Section) -> Row:
        """Everything that a section says."""
        own = self._own(section) if section.word in OWN_HEADING else None
        if own:
            return own
        properties, written = self._heading(section)
        if len(section.groups) > 1:
            properties["groups"] = Rows(tuple(self._group(head, parts) for head, parts in section.groups))
        else:
            properties["items"] = Rows(tuple(self._items(section.word, section.parts)))
        return Row(properties, written, frozenset({"items"}), tall=True)

    def heading(self, section: Section) -> str:
        """The heading that was given, or one that fits."""
        if section.head:
            return section.head.slot(0)
        if section.word in OWN_HEADING and section.parts[0].slot(OWN_HEADING[section.word]):
            return section.parts[0].slot(OWN_HEADING[section.word])
        return self.usual(section)

    def usual(self, section: Section) -> str:
        """The wording for sections of this kind; empty when there is none."""
        key = section.kind.heading
        if section.word == "dish" and not _FOOD.search(self._scene.bp.icon):
            key = "priceListSection"
        if section.word in {"quote", "picture"} and self._page.kind == "article":
            return ""
        entity = self._scene.bp.entity(section.parts[0].slot(0)) if section.word in {"form", "items"} else None
        if entity and section.word == "items":
            return self._scene.wording.many(entity)
        if entity and not _MESSAGE.search(entity.name):
            return self._scene.wording.one(entity)
        return self._scene.wording.say(LABELS[key]) if key else ""

    def link(self, section: Section) -> str:
        """What a link to the section says: its heading if that is short; empty when there is nothing short."""
        given = self.heading(section)
        if not given:
            return ""
        if (section.head or section.word == "form") and len(given) <= LONGEST_LINK:
            return given
        short = self._scene.wording.say(LABELS[section.kind.link]) if section.kind.link else self.usual(section)
        return short or (given if len(given) <= LONGEST_LINK else "")

    def _heading(self, section: Section) -> tuple[dict[str, Piece], frozenset[str]]:
        properties: dict[str, Piece] = {"id": section.id}
        if section.head:
            properties["heading"] = section.head.slot(0)
            if section.head.slot(1):
                properties["text"] = section.head.slot(1)
            return properties, self._noted(section.head)
        if self.usual(section) and section != aside(self._page) and not self._is_title(self.usual(section)):
            properties["heading"] = self.usual(section)
        return properties, frozenset()

    def _is_title(self, heading: str) -> bool:
        """Whether the page's title says so already."""
        title = self._scene.wording.say(self._page.title)
        alone = len(self._found) == 1 or heading.casefold() == title.casefold()
        return alone and not top(self._page, "hero")

    def _noted(self, head: Part) -> frozenset[str]:
        return frozenset(("heading", "text")[at] for at in head.written if at < 2)

    def _own(self, section: Section) -> Row:
        """A section of a single part, which has its heading itself."""
        row = self.part(section.parts[0], "entity", "headline", "heading", "button")
        button = section.parts[0].slot(2)
        properties: dict[str, Piece] = {"id": section.id, "heading": self.heading(section)}
        written = set(row.written)
        own = OWN_HEADING[section.word]
        if section.head:
            properties |= {"text": section.head.slot(1)} if section.head.slot(1) else {}
            written |= self._noted(section.head)
        elif own in section.parts[0].written:
            written.add("heading")
        properties |= row.properties
        if button:
            properties["button"] = button
            written |= {"button"} if 2 in section.parts[0].written else set()
        return Row(properties, frozenset(written), frozenset({"id"}), tall=True)

    def _group(self, head: Part | None, parts: Sequence[Part]) -> Row:
        properties: dict[str, Piece] = {}
        if head:
            properties |= {key: text for key, text in zip(("heading", "text"), head.slots, strict=False) if text}
        properties["items"] = Rows(tuple(self._items("dish", parts)))
        return Row(properties, self._noted(head) if head else frozenset(), frozenset({"items"}), tall=True)

    def _items(self, word: str, parts: Sequence[Part]) -> list[Row]:
        rows = [self.part(part) for part in parts]
        if word == "feature":
            return [
                Row({**row.properties, "icon": Code(icon)}, row.written - {"icon"}, row.said - {"icon"})
                for row, icon in zip(rows, feature_icons(parts), strict=True)
            ]
        if word == "price":
            best = _best(parts)
            return [self._plan(part, row, part is best) for part, row in zip(parts, rows, strict=True)]
        return rows

    def _plan(self, part: Part, row: Row, popular: bool) -> Row:
        properties = dict(row.properties)
        wording = part.slot(3) or self._scene.wording.say(LABELS["choosePlan"])
        words = {one.word for one in self._found}
        if part.slot(3) or words & {"form", "contact", "newsletter"}:
            to = target(part.slot(3) or "sign up", self._page, self._without_prices(), self._scene)
            properties["button"] = Row({"text": wording, "to": to})
        if popular:
            properties["popular"] = True
        return Row(properties, row.written, row.said, tall=True)

    def _without_prices(self) -> list[Section]:
        return [one for one in self._found if one.word != "price"] or list(self._found)

    def _value(self, kind: str, name: str, text: str) -> Literal:
        if kind == "points":
            return [one.strip() for one in text.split(";") if one.strip()]
        if kind == "figure":
            found = re.search(r"\d+(?:\.\d+)?", text)
            return float(found[0]) if found else text
        return text


def _best(parts: Sequence[Part]) -> Part | None:
    """The plan that stands out: the one that says so, or the middle one of three."""
    said = next((part for part in parts if _POPULAR.search(" ".join(part.slots))), None)
    return said or (parts[1] if len(parts) == 3 else None)
