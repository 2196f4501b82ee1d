"""What the editor does, without the editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from appforge_desktop.domain.ports.storage import ProjectFiles
from appforge_desktop.foundation.errors import AppForgeError, UserError
from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.disk import OnError, on_disk
from appforge_desktop.presenters.editor.contents import LARGEST_COLOURED, Content, read_content, write_if_unchanged
from appforge_desktop.presenters.editor.languages import language_of
from appforge_desktop.presenters.editor.state import EditorState, Tab, Target
from appforge_desktop.presenters.tasks import Tasks

OnDone = Callable[[bool], None]


class EditorPresenter:
    """Open tabs against a project's files. Call its intents on the UI thread.

    Args:
        tasks: Where files are read and written.
        on_saved: Called on the UI thread with the path of each file that was saved.
        on_error: Shows what could not be done.
    """

    def __init__(
        self,
        files: ProjectFiles | None,
        tasks: Tasks,
        on_saved: Callable[[str], None] = lambda path: None,
        on_error: OnError = lambda error: None,
    ) -> None:
        self.changed: Signal[EditorState] = Signal()
        self.state = EditorState(project=files is not None)
        self._files, self._tasks = files, tasks
        self._on_saved, self._on_error = on_saved, on_error
        self._saving: set[str] = set()
        self._waiting: dict[str, tuple[str, OnDone]] = {}
        self._recheck: set[str] = set()
        self._looks: dict[str, int] = {}
        self._jumps = self._keys = 0

    # -- opening and closing

    def open_project(self, files: ProjectFiles | None) -> None:
        """Close everything and go on with another project's files."""
        self._files = files
        self._saving, self._waiting, self._recheck, self._looks = set(), {}, set(), {}
        self._set(EditorState(project=files is not None))

    def open(self, path: str, line: int | None = None, column: int = 1) -> None:
        """Bring the file to the front, reading it if it is not open, and jump to a 1-based place."""
        if self.state.tab(path) is not None:
            self._show(path, line, column)
            return

        def opened(content: Content | None) -> None:
            if content is None:
                self._on_error(UserError(f"{path} is not there any more."))
            else:
                self._opened(path, content)
                self._show(path, line, column)

        self._read(path, opened)

    def show(self, path: str) -> None:
        """Bring an open tab to the front."""
        if self.state.tab(path) is not None and self.state.current != path:
            self._set(replace(self.state, current=path))

    def close(self, path: str) -> None:
        """Close the tab, whatever it has; the panel asks before."""
        tabs = self.state.tabs
        at = next((index for index, tab in enumerate(tabs) if tab.path == path), None)
        if at is None:
            return
        left = tabs[:at] + tabs[at + 1 :]
        current = self.state.current
        if current == path:
            current = left[min(at, len(left) - 1)].path if left else None
        self._set(replace(self.state, tabs=left, current=current))

    def move(self, path: str, index: int) -> None:
        """Put the tab at another place."""
        tab = self.state.tab(path)
        if tab is not None:
            tabs = [one for one in self.state.tabs if one is not tab]
            tabs.insert(index, tab)
            self._set(replace(self.state, tabs=tuple(tabs)))

    def _opened(self, path: str, content: Content) -> None:
        if self.state.tab(path) is None:
            language = language_of(path) if content.coloured else "plain"
            self._keys += 1
            tab = Tab(self._keys, path, language, content.text, note=content.note)
            self.state = replace(self.state, tabs=(*self.state.tabs, tab))

    def _show(self, path: str, line: int | None, column: int) -> None:
        target = self.state.target
        if line is not None:
            self._jumps += 1
            target = Target(path, line, column, self._jumps)
        self._set(replace(self.state, current=path, target=target))

    # -- editing and saving

    def edited(self, path: str, dirty: bool) -> None:
        """The document left its saved state, or came back to it."""
        tab = self.state.tab(path)
        if tab is not None and tab.dirty != dirty:
            self._put(replace(tab, dirty=dirty, theirs=tab.theirs if dirty else None))

    def dirty(self) -> tuple[str, ...]:
        """Paths with unsaved text, from left to right."""
        return tuple(tab.path for tab in self.state.tabs if tab.dirty)

    def save(self, path: str, text: str, done: OnDone = lambda saved: None) -> None:
        """Write the text, unless the file was changed by others meanwhile: then the tab becomes contested."""
        tab = self.state.tab(path)
        if tab is None or tab.note:
            done(False)
        elif path in self._saving:
            self._waiting[path] = (text, done)
        elif tab.theirs is not None:
            done(False)
        else:
            self._write(path, text, None if tab.gone else tab.text, done)

    def save_all(self, texts: Mapping[str, str], done: OnDone = lambda saved: None) -> None:
        """Save several documents; `done` hears whether all were saved."""
        left = len(texts)
        good = True

        def one(saved: bool) -> None:
            nonlocal left, good
            left, good = left - 1, good and saved
            if left == 0:
                done(good)

        if not texts:
            done(True)
        for path, text in texts.items():
            self.save(path, text, one)

    def keep_mine(self, path: str, text: str) -> None:
        """Write ours over what others wrote."""
        tab = self.state.tab(path)
        if tab is not None:
            self._put(replace(tab, theirs=None, gone=False))
            self._write(path, text, None, lambda saved: None)

    def take_theirs(self, path: str) -> None:
        """Let what others wrote replace the document, as one step that can be undone."""
        tab = self.state.tab(path)
        if tab is None:
            return
        if tab.gone:
            self.close(path)
        elif tab.theirs is not None:
            self._put(replace(tab, text=tab.theirs, theirs=None, loads=tab.loads + 1, dirty=False))

    def _write(self, path: str, text: str, base: str | None, done: OnDone) -> None:
        files = self._files
        if files is None:
            done(False)
            return
        self._saving.add(path)

        def settled() -> None:
            if files is self._files:
                self._saving.discard(path)

        def written(found: Content | None) -> None:
            if files is not self._files:
                done(found is None)
                return
            if found is None:
                self._written(path, text)
            else:
                self._seen(path, found)
            done(found is None)
            self._after_save(path)

        def failed(error: AppForgeError) -> None:
            self._on_error(error)
            done(False)
            self._after_save(path)

        work = on_disk(lambda: write_if_unchanged(files, path, text, base))
        self._tasks.start(work, written, failed, settled=settled)

    def _written(self, path: str, text: str) -> None:
        tab = self.state.tab(path)
        if tab is not None:
            self._put(replace(tab, text=text, saves=tab.saves + 1, theirs=None, gone=False))
        self._on_saved(path)

    def _after_save(self, path: str) -> None:
        if path in self._waiting:
            text, done = self._waiting.pop(path)
            self.save(path, text, done)
        elif path in self._recheck:
            self._recheck.discard(path)
            self.file_changed_outside([path])

    # -- what others do to the files

    def file_changed_outside(self, paths: Iterable[str]) -> None:
        """Look at these files again: clean tabs follow the disk, dirty ones become contested."""
        for path in paths:
            if path in self._saving:
                self._recheck.add(path)
            elif self.state.tab(path) is not None:
                self._look(path)

    def _look(self, path: str) -> None:
        number = self._looks[path] = self._looks.get(path, 0) + 1

        def seen(content: Content | None) -> None:
            if self._looks.get(path) == number:  # an older look may end later
                self._seen(path, content)

        self._read(path, seen)

    def renamed(self, old: str, new: str) -> None:
        """A file or folder moved: its tabs go with it."""

        def moved(path: str) -> str:
            return new + path[len(old) :] if path == old or path.startswith(f"{old}/") else path

        tabs = tuple(_at(tab, moved(tab.path)) for tab in self.state.tabs)
        current = moved(self.state.current) if self.state.current else None
        self._set(replace(self.state, tabs=tabs, current=current))

    def removed(self, paths: Iterable[str]) -> None:
        """Files were deleted: clean tabs close, dirty ones say so."""
        for path in paths:
            self._seen(path, None)

    def _seen(self, path: str, content: Content | None) -> None:
        tab = self.state.tab(path)
        if tab is None or path in self._saving:
            return
        if content is None:
            if tab.dirty:
                self._put(replace(tab, gone=True, theirs=None))
            else:
                self.close(path)
        elif content.text == tab.text:
            self._put(replace(tab, theirs=None, gone=False))
        elif tab.dirty:
            self._put(replace(tab, theirs=content.text, gone=False))
        else:
            self._put(replace(tab, text=content.text, note=content.note, loads=tab.loads + 1))

    # -- ways and means

    def _read(self, path: str, then: Callable[[Content | None], None]) -> None:
        files = self._files
        if files is None:
            return

        def done(content: Content | None) -> None:
            if files is self._files:
                then(content)

        self._tasks.start(on_disk(lambda: read_content(files, path)), done, self._on_error)

    def _put(self, tab: Tab) -> None:
        tabs = tuple(tab if one.path == tab.path else one for one in self.state.tabs)
        self._set(replace(self.state, tabs=tabs))

    def _set(self, state: EditorState) -> None:
        if state != self.state or state is not self.state:
            self.state = state
            self.changed.emit(state)


def _at(tab: Tab, path: str) -> Tab:
    if tab.path == path:
        return tab
    large = len(tab.text) > LARGEST_COLOURED
    return replace(tab, path=path, language="plain" if large else language_of(path))
