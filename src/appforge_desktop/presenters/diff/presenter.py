"""What the diff panel does, without the panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from appforge_desktop.domain.diff import FileDiff, diff_texts
from appforge_desktop.foundation.events import Signal


@dataclass(frozen=True)
class DiffState:
    """What the panel paints.

    Attributes:
        labels: What the two sides are called.
        side_by_side: Two columns instead of one.
        revert: Label of the button that takes the change back; empty when it can't be.
    """

    title: str = ""
    files: tuple[FileDiff, ...] = ()
    path: str = ""
    labels: tuple[str, str] = ("Before", "After")
    side_by_side: bool = False
    revert: str = ""

    @property
    def current(self) -> FileDiff | None:
        """The file in front."""
        return next((one for one in self.files if one.path == self.path), None)

    @property
    def open(self) -> bool:
        """Whether there is something to show."""
        return bool(self.title)


class DiffPresenter:
    """Shows one comparison at a time. UI thread only.

    Args:
        on_open: Opens a file in the editor at a 1-based line.
    """

    def __init__(self, on_open: Callable[[str, int], None] = lambda path, line: None) -> None:
        self.changed: Signal[DiffState] = Signal()
        self.state = DiffState()
        self._on_open = on_open
        self._revert: Callable[[], None] | None = None

    def show(
        self,
        title: str,
        files: Sequence[FileDiff],
        *,
        labels: tuple[str, str] = ("Before", "After"),
        revert: Callable[[], None] | None = None,
        revert_label: str = "Revert this change",
        path: str = "",
    ) -> None:
        """Show a comparison.

        Args:
            revert: Takes the change back; the panel closes when it is called.
            path: The file to show first; else the first one.
        """
        self._revert = revert
        paths = [one.path for one in files]
        first = path if path in paths else next(iter(paths), "")
        label = revert_label if revert else ""
        side = self.state.side_by_side
        self._set(DiffState(title or "Changes", tuple(files), first, labels, side, label))

    def compare(self, path: str, yours: str, theirs: str, labels: tuple[str, str] = ("On disk", "Yours")) -> None:
        """Show how two texts of one file differ: theirs on the left, yours on the right."""
        hunks = diff_texts(theirs, yours)
        kinds = [line.kind for hunk in hunks for line in hunk.lines]
        file = FileDiff(path, "changed", hunks, kinds.count("added"), kinds.count("removed"))
        self.show(path, [file], labels=labels)

    def select(self, path: str) -> None:
        """Bring a file to the front."""
        if any(one.path == path for one in self.state.files):
            self._set(replace(self.state, path=path))

    def step_file(self, by: int) -> bool:
        """Go to the file after (1) or before (-1); False when there is none."""
        paths = [one.path for one in self.state.files]
        at = paths.index(self.state.path) + by if self.state.path in paths else -1
        if at not in range(len(paths)):
            return False
        self.select(paths[at])
        return True

    def set_side_by_side(self, side_by_side: bool) -> None:
        """One column or two."""
        self._set(replace(self.state, side_by_side=side_by_side))

    def revert(self) -> None:
        """Take the change back."""
        revert = self._revert
        if revert is not None:
            self.close()
            revert()

    def open_file(self, line: int) -> None:
        """Open the file in front in the editor."""
        if self.state.path:
            self._on_open(self.state.path, line)

    def close(self) -> None:
        """Nothing to show any more."""
        self._revert = None
        self._set(DiffState(side_by_side=self.state.side_by_side))

    def _set(self, state: DiffState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)
