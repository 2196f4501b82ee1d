"""What the editor panel paints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from appforge_desktop.presenters.editor.languages import Language


@dataclass(frozen=True)
class Tab:
    """One open file. What is typed lives in the editor's document; this is what is known about the disk.

    Attributes:
        key: Stays the same when the file is renamed.
        text: What the disk has, as far as we know.
        loads: Grows when `text` is to replace what the document has.
        saves: Grows when `text` was written from the document.
        dirty: The document differs from `text`.
        theirs: What somebody else wrote while the tab was dirty; None when there is nothing to decide.
        gone: The file was deleted while the tab was dirty.
        note: Why the file can only be looked at; empty when it can be edited.
    """

    key: int
    path: str
    language: Language
    text: str = ""
    loads: int = 1
    saves: int = 0
    dirty: bool = False
    theirs: str | None = None
    gone: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name

    @property
    def contested(self) -> bool:
        """The person has to choose between theirs and ours."""
        return self.theirs is not None or self.gone


@dataclass(frozen=True)
class Target:
    """A place to jump to; `number` tells two jumps to the same place apart."""

    path: str
    line: int
    column: int
    number: int


@dataclass(frozen=True)
class EditorState:
    """The open tabs from left to right, and the one in front."""

    tabs: tuple[Tab, ...] = ()
    current: str | None = None
    target: Target | None = None
    project: bool = False

    def tab(self, path: str | None) -> Tab | None:
        """The tab of `path`, if it is open."""
        return next((tab for tab in self.tabs if tab.path == path), None)

    def titles(self) -> dict[str, str]:
        """A title for each path: the name, with its folder where two names are the same."""
        names = [tab.name for tab in self.tabs]
        return {tab.path: _title(tab.path, names.count(tab.name) > 1) for tab in self.tabs}


def _title(path: str, ambiguous: bool) -> str:
    whole = PurePosixPath(path)
    folder = whole.parent.name
    return f"{whole.name} — {folder}" if ambiguous and folder else whole.name
