"""The workspace's presenter: which project is open, and which panels show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from appforge_desktop.domain.records import Project, Version
from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.ports import Settings

Mode = Literal["chat", "code", "all"]
Panel = Literal["chat", "code", "preview"]

_PANELS: dict[Mode, frozenset[Panel]] = {
    "chat": frozenset(("chat", "preview")),
    "code": frozenset(("code", "preview")),
    "all": frozenset(("chat", "code", "preview")),
}
_SHARES: dict[Mode, tuple[int, ...]] = {"chat": (38, 0, 62), "code": (0, 58, 42), "all": (26, 40, 34)}
"""Width of chat, code and preview in hundredths, until the person drags."""


@dataclass(frozen=True)
class WorkspaceState:
    """What is open. `panels` are the ones that show; None as project is Home."""

    project: Project | None = None
    mode: Mode = "chat"
    panels: frozenset[Panel] = _PANELS["chat"]


class WorkspacePresenter:
    """Opens and leaves projects; remembers mode, panels and widths in the settings.

    Attributes:
        opened: Another project is open; its first message, or an empty string.
    """

    def __init__(self, settings: Settings) -> None:
        self.changed: Signal[WorkspaceState] = Signal()
        self.opened: Signal[tuple[Project, str]] = Signal()
        self.left: Signal[None] = Signal()
        self._settings = settings
        mode = _mode(settings.get("workspace.mode", "chat"))
        self.state = WorkspaceState(mode=mode, panels=self._panels(mode))

    def open(self, project: Project, first: str = "") -> None:
        """Show a project's workspace."""
        self._set(replace(self.state, project=project))
        self.opened.emit((project, first))

    def home(self) -> None:
        """Leave the project; what it does goes on."""
        self._set(replace(self.state, project=None))
        self.left.emit(None)

    def on_screen(self, version: Version) -> None:
        """The open project shows another version."""
        project = self.state.project
        if project is not None and project.id == version.project_id:
            self._set(replace(self.state, project=replace(project, head=version.id)))

    def renamed(self, project: Project) -> None:
        """The open project has another name."""
        if self.state.project is not None and self.state.project.id == project.id:
            self._set(replace(self.state, project=project))

    def set_mode(self, mode: Mode) -> None:
        """Choose a set of panels; a mode chosen again gets its usual panels back."""
        panels = _PANELS[mode] if mode == self.state.mode else self._panels(mode)
        self._settings.set("workspace.mode", mode)
        self._show(mode, panels)

    def toggle(self, panel: Panel) -> None:
        """Show or hide a panel; the last one stays."""
        panels = self.state.panels ^ {panel}
        if panels:
            self._show(self.state.mode, panels)

    def show_code(self) -> None:
        """Make sure that files and editor show, for a file or a diff that opens."""
        if "code" not in self.state.panels:
            self._settings.set("workspace.mode", "all")
            self._show("all", self._panels("all") | {"code"})

    def shares(self) -> tuple[int, ...]:
        """Relative widths of chat, code and preview in this mode."""
        shares = self._kept_shares(self.state.mode)
        shown = zip(get_args(Panel), shares, strict=True)
        if any(panel in self.state.panels and not share for panel, share in shown):
            return self._kept_shares("all")  # a panel that this mode does not have by itself
        return shares

    def remember_shares(self, widths: tuple[int, ...]) -> None:
        """Keep the widths that the person dragged; a hidden panel keeps the width it had."""
        kept = zip(widths, self.shares(), strict=True)
        text = " ".join(str(now or before) for now, before in kept)
        self._settings.set(f"workspace.shares.{self.state.mode}", text)

    def remembered(self, key: str) -> str:
        """A setting of the window, such as its geometry; empty when there is none."""
        return self._settings.get(f"window.{key}")

    def remember(self, key: str, value: str) -> None:
        """Keep a setting of the window."""
        self._settings.set(f"window.{key}", value)

    def _kept_shares(self, mode: Mode) -> tuple[int, ...]:
        words = self._settings.get(f"workspace.shares.{mode}").split()
        kept = tuple(int(word) for word in words if word.isdigit())
        return kept if len(kept) == 3 and any(kept) else _SHARES[mode]

    def _panels(self, mode: Mode) -> frozenset[Panel]:
        words = set(self._settings.get(f"workspace.panels.{mode}").split())
        kept: frozenset[Panel] = frozenset(one for one in get_args(Panel) if one in words)
        return kept or _PANELS[mode]

    def _show(self, mode: Mode, panels: frozenset[Panel]) -> None:
        self._settings.set(f"workspace.panels.{mode}", " ".join(sorted(panels)))
        self._set(replace(self.state, mode=mode, panels=panels))

    def _set(self, state: WorkspaceState) -> None:
        self.state = state
        self.changed.emit(state)


def _mode(text: str) -> Mode:
    for mode in _PANELS:
        if mode == text:
            return mode
    return "chat"
