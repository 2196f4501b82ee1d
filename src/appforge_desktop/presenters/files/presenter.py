"""What the file tree does, without the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from appforge_desktop.domain.paths import check_project_path
from appforge_desktop.domain.ports.storage import ProjectFiles
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.disk import OnError, on_disk
from appforge_desktop.presenters.files.state import FilesState, folder_of, joined
from appforge_desktop.presenters.tasks import Tasks

T = TypeVar("T")

OnDeleted = Callable[[str, Callable[[], None]], None]
"""Says what was deleted, and offers the function that brings it back."""


class FilesPresenter:
    """The project's files as a tree. Call its intents on the UI thread.

    Args:
        on_changed: Called with the paths that came, went or moved, once they did.
        on_open: Opens a file in the editor.
        on_reveal: Shows a file or folder in the system's file manager.
        on_deleted: Shows a message with an undo button.

    Attributes:
        renamed: Old and new path of a file or folder that moved.
        removed: Paths of files that were deleted.
    """

    def __init__(
        self,
        files: ProjectFiles | None,
        tasks: Tasks,
        *,
        on_changed: Callable[[tuple[str, ...]], None] = lambda paths: None,
        on_open: Callable[[str], None] = lambda path: None,
        on_reveal: Callable[[Path], None] = lambda path: None,
        on_deleted: OnDeleted = lambda text, undo: None,
        on_error: OnError = lambda error: None,
    ) -> None:
        self.changed: Signal[FilesState] = Signal()
        self.renamed: Signal[tuple[str, str]] = Signal()
        self.removed: Signal[tuple[str, ...]] = Signal()
        self.state = FilesState(project=files is not None)
        self._files, self._tasks = files, tasks
        self._on_changed, self._on_open, self._on_reveal = on_changed, on_open, on_reveal
        self._on_deleted, self._on_error = on_deleted, on_error
        self._deleted: list[tuple[str, ...]] = []
        self._listings = 0
        self.refresh()

    def open_project(self, files: ProjectFiles | None) -> None:
        """Show another project."""
        self._files = files
        self._deleted = []
        self._set(FilesState(project=files is not None))
        self.refresh()

    def refresh(self) -> None:
        """Look at the disk again."""
        self._listings += 1
        number = self._listings

        def listed(paths: list[str]) -> None:
            if number == self._listings:  # an older look may end later
                self._listed(paths)

        self._with_files(lambda files: files.paths(), listed)

    def set_filter(self, needle: str) -> None:
        """Show only files whose path has these words."""
        self._set(replace(self.state, needle=needle.strip()))

    def fault_of(self, path: str, *, instead_of: str = "") -> str:
        """Why nothing can have this path; empty when it is free.

        Args:
            instead_of: The path it has now, when it is about to be renamed.
        """
        try:
            normal = check_project_path(path)
        except UserError as error:
            return error.what
        same = instead_of and normal.casefold() == instead_of.casefold()
        return f"There is a {PurePosixPath(path).name} already." if self.state.taken(normal) and not same else ""

    def create_file(self, path: str) -> None:
        """Make an empty file and open it."""
        if self._refused(path):
            return

        def created(_: None) -> None:
            self.refresh()
            self._on_changed((path,))
            self._on_open(path)

        self._with_files(lambda files: files.write(path, b""), created)

    def create_folder(self, path: str) -> None:
        """Make a folder."""
        if self._refused(path):
            return

        def created(_: None) -> None:
            self._set(replace(self.state, folders=(*self.state.folders, path)))

        self._with_files(lambda files: files.make_folder(path), created)

    def rename(self, old: str, new: str) -> None:
        """Move a file or folder to another path."""
        if old == new or self._refused(new, instead_of=old):
            return
        if new.startswith(f"{old}/"):
            self._on_error(UserError(f"{old} can't be moved into itself."))
            return
        moved = self.state.below(old)
        folders = tuple(new + one[len(old) :] if _within(one, old) else one for one in self.state.folders)

        def done(_: None) -> None:
            self._set(replace(self.state, folders=folders))
            self.renamed.emit((old, new))
            self.refresh()
            self._on_changed((*moved, *(new + path[len(old) :] for path in moved)))

        self._with_files(lambda files: files.rename(old, new), done)

    def move(self, paths: Iterable[str], folder: str) -> None:
        """Move files and folders into a folder; "" is the project's root."""
        for path in paths:
            if folder_of(path) != folder:
                self.rename(path, joined(folder, PurePosixPath(path).name))

    def delete(self, paths: Sequence[str]) -> None:
        """Delete files and folders; `undo_delete` brings them back."""
        tops = tuple(one for one in paths if not any(one != other and _within(one, other) for other in paths))
        gone = tuple(sorted({file for path in tops for file in self.state.below(path)}))
        left = tuple(one for one in self.state.folders if not any(_within(one, path) for path in tops))
        name = PurePosixPath(tops[0]).name if len(tops) == 1 else f"{len(gone)} files"

        def done(tokens: tuple[str, ...]) -> None:
            self._deleted.append(tokens)
            self._set(replace(self.state, folders=left))
            self.removed.emit(gone)
            self.refresh()
            self._on_changed(gone)
            self._on_deleted(f"Deleted {name}.", lambda: self._restore(tokens))

        if tops:
            self._with_files(lambda files: tuple(files.trash(path) for path in tops), done)

    def undo_delete(self) -> None:
        """Bring the last deleted files back."""
        if self._deleted:
            self._restore(self._deleted[-1])

    def reveal(self, path: str) -> None:
        """Show a file or folder in the system's file manager."""
        if self._files is not None:
            self._on_reveal(self._files.root / path)

    def open(self, path: str) -> None:
        """Open a file in the editor."""
        self._on_open(path)

    def _restore(self, tokens: tuple[str, ...]) -> None:
        if tokens not in self._deleted:
            return
        self._deleted.remove(tokens)

        def done(back: tuple[str, ...]) -> None:
            self.refresh()
            self._on_changed(back)

        self._with_files(lambda files: tuple(files.restore(token) for token in tokens), done)

    def _refused(self, path: str, *, instead_of: str = "") -> bool:
        fault = self.fault_of(path, instead_of=instead_of)
        if fault:
            self._on_error(UserError(fault))
        return bool(fault)

    def _listed(self, paths: list[str]) -> None:
        folders = tuple(one for one in self.state.folders if not any(path.startswith(f"{one}/") for path in paths))
        self._set(replace(self.state, paths=tuple(paths), folders=folders))

    def _with_files(self, work: Callable[[ProjectFiles], T], done: Callable[[T], None]) -> None:
        files = self._files
        if files is not None:
            self._start(lambda: work(files), done)

    def _start(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        files = self._files

        def ended(result: T) -> None:
            if files is self._files:
                done(result)

        self._tasks.start(on_disk(work), ended, self._on_error)

    def _set(self, state: FilesState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")
