"""Every word that the app says by itself, and the person's own wordings for them."""

from __future__ import annotations

from collections.abc import Iterator

from appforge_desktop.domain.blueprint.compile.names import plural, sentence
from appforge_desktop.domain.blueprint.compile.wording_data import DATA_LABELS
from appforge_desktop.domain.blueprint.compile.wording_play import PLAY_LABELS
from appforge_desktop.domain.blueprint.compile.wording_story import STORY_LABELS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS, STORY_KINDS

LABELS = {
    "add": "Add",
    "save": "Save",
    "cancel": "Cancel",
    "edit": "Edit",
    "delete": "Delete",
    "undo": "Undo",
    "back": "Back",
    "close": "Close",
    "remove": "Remove",
    "added": "Added",
    "deleted": "Deleted",
    "yes": "Yes",
    "no": "No",
    "not": "Not",
    "none": "No",
    "untitled": "Untitled",
    "choose": "Choose…",
    "search": "Search",
    "pages": "Pages",
    "skip": "Skip to content",
    "morePages": "More",
    "appearance": "Appearance",
    "light": "Light",
    "dark": "Dark",
    "system": "System",
    "required": "Please fill this in",
    "notANumber": "This doesn’t look right",
    "notAnEmail": "Write it like name@example.com",
    "notALink": "Write it like https://example.com",
    "taken": "This is already in use",
    "durationHint": "1 h 20 min",
    "tagsHint": "Type and press Enter",
    "imageHint": "Choose, drop or paste a picture",
    "removePicture": "Remove picture",
    "notAPicture": "This file is not a picture",
    "ofFive": "of 5 stars",
    "nothing": "No",
    "yet": "yet",
    "nothingYetHint": "Add the first one and it shows up here. Everything stays on this device.",
    "nothingFound": "Nothing found",
    "nothingFoundHint": "Try other words or fewer filters.",
    "gone": "This is gone",
    "goneHint": "It was deleted, or the address is wrong.",
    "notSaved": "This could not be saved, so it was taken back",
    "noStorage": "This browser gives no room to store anything",
    "samplesNotice": "This is sample data to look around with.",
    "removeSamples": "Remove sample data",
    "samplesRemoved": "Sample data removed",
    "export": "Export",
    "import": "Import",
    "imported": "Imported",
    "notACsv": "No rows found in this file",
    "moveTo": "Move to",
    "today": "Today",
    "previous": "Previous month",
    "next": "Next month",
    "more": "more",
    "noDate": "Without a date",
    "sortBy": "Sort by",
    "count": "Number of",
    "sum": "Total",
    "avg": "Average",
    "min": "Lowest",
    "max": "Highest",
    "by": "by",
    "other": "Other",
    "showTable": "Show as a table",
    "recent": "Latest",
    "noFigures": "The chart appears as soon as there are figures.",
    "thisMonth": "this month",
    "lastMonth": "last month",
    "month": "Month",
}
"""The wordings of src/lib/labels.ts by their key."""
_USUAL = tuple((LABELS | DATA_LABELS).values())
LABELS |= DATA_LABELS | PLAY_LABELS | STORY_LABELS


class Wording:
    """Says things in the person's words where they changed them."""

    def __init__(self, bp: Blueprint) -> None:
        self._changed = {before.casefold(): after for before, after in bp.labels}

    def say(self, text: str) -> str:
        """`text`, or what the person wants to read instead."""
        return self._changed.get(text.casefold(), text)

    def add(self, entity: Entity) -> str:
        """The button that adds one: "Add recipe"."""
        usual = f"{LABELS['add']} {entity.name.lower()}"
        changed = self.say(usual)
        return changed if changed != usual else f"{self.say(LABELS['add'])} {entity.name.lower()}"

    def one(self, entity: Entity) -> str:
        return self.say(entity.name)

    def many(self, entity: Entity) -> str:
        return self.say(plural(entity.name))


def wordings(bp: Blueprint) -> tuple[str, ...]:
    """The default wordings on the app's screens, which `Blueprint.labels` can replace."""
    return tuple(dict.fromkeys(_wordings(bp)))


def _wordings(bp: Blueprint) -> Iterator[str]:
    yield from _USUAL
    if any(page.kind in PLAY_KINDS for page in bp.pages):
        yield from PLAY_LABELS.values()
    if any(page.kind in STORY_KINDS for page in bp.pages):
        yield from STORY_LABELS.values()
    yield from (page.title for page in bp.pages)
    for entity in bp.entities:
        yield entity.name
        yield plural(entity.name)
        yield f"{LABELS['add']} {entity.name.lower()}"
        yield from (sentence(field.name) for field in entity.fields)
