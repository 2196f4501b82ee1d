"""The live preview of one app: a guarded browser page, at the width of a device."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWebEngineCore import QWebEngineDownloadRequest, QWebEngineLoadingInfo, QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QHBoxLayout, QWidget

from appforge_desktop.domain.ports.web import ConsoleLine
from appforge_desktop.ui.browser.heartbeat import Heartbeat
from appforge_desktop.ui.browser.page import GuardedPage, Locate
from appforge_desktop.ui.browser.scheme import SchemeFollower

Device = Literal["phone", "tablet", "full"]
Condition = Literal["empty", "loading", "ready", "crashed", "hung"]
WIDTHS: dict[Device, int] = {"phone": 390, "tablet": 820, "full": 16_777_215}
"""Widths in CSS pixels; the last is Qt's own largest."""

AskDownload = Callable[[str, int], Path | None]
"""Shown a file name and its size in bytes (-1 when unknown); returns where to put it, or None for no."""

_KEPT_LINES = 500


class PreviewView(QWidget):
    """Shows one address at a time.

    Signals:
        line_added: A `ConsoleLine` came; `lines` has it.
        lines_cleared: `lines` is another list: the page was loaded anew, or the sources were mended.
        condition_changed: See `Condition`; a crashed or hung page waits for `reload`.
        refused: What the page was denied: kind, and address or name.

    Args:
        profile: Outlives this view.
        ask_download: Without it, every download is refused.
        patience_s: How long a page may be busy before it counts as hung.
    """

    line_added = Signal(object)
    lines_cleared = Signal()
    condition_changed = Signal(str)
    refused = Signal(str, str)

    def __init__(
        self,
        profile: QWebEngineProfile,
        locate: Locate | None = None,
        ask_download: AskDownload | None = None,
        *,
        patience_s: float = 3.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.lines: list[ConsoleLine] = []
        self._build: list[ConsoleLine] = []
        self.condition: Condition = "empty"
        self.device: Device = "full"
        self._ask_download = ask_download
        self._profile = profile
        self._reload_when_ended = False
        self.page = GuardedPage(profile, locate)
        SchemeFollower(self.page)
        self.web = QWebEngineView(self)
        self.web.setPage(self.page)
        self.web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.web, 100_000)  # takes all the room up to its device's width
        row.addStretch(1)
        self._heartbeat = Heartbeat(self.page, patience_s)
        self._connect()

    def open(self, url: str) -> None:
        """Load an address that the preview host gave, token included."""
        self.page.open(url)

    def reload(self) -> None:
        """Load the page again; a hung or crashed one gets a new process first."""
        if self.condition == "hung" and self._heartbeat.end_process():
            self._reload_when_ended = True
        else:
            self.page.triggerAction(QWebEnginePage.WebAction.Reload)

    def back(self) -> None:
        """One step back in the page's history."""
        self.page.triggerAction(QWebEnginePage.WebAction.Back)

    def forward(self) -> None:
        """One step forward in the page's history."""
        self.page.triggerAction(QWebEnginePage.WebAction.Forward)

    def set_device(self, device: Device) -> None:
        """Show the page at the width of a device, in the middle of what room there is."""
        self.device = device
        self.web.setMaximumWidth(WIDTHS[device])

    def problems(self) -> list[ConsoleLine]:
        """The lines that are errors."""
        return [line for line in self.lines if line.level == "error"]

    def dispose(self) -> None:
        """Take the page down, before its profile goes. The view is of no use afterwards."""
        self._heartbeat.stop()
        self._profile.downloadRequested.disconnect(self._download)
        self.web.setParent(None)
        self.web.deleteLater()
        self.page.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._heartbeat.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._heartbeat.stop()

    def _connect(self) -> None:
        self.page.said.connect(self._add_line)
        self.page.built.connect(self._take_build)
        self.page.refused.connect(self._note_refusal)
        self.page.loadingChanged.connect(self._load_changed)
        self.page.renderProcessTerminated.connect(self._ended)
        self._profile.downloadRequested.connect(self._download)
        self._heartbeat.stopped.connect(lambda: self._become("hung"))
        self._heartbeat.resumed.connect(lambda: self._become("ready"))

    def _become(self, condition: Condition) -> None:
        if condition != self.condition:
            self.condition = condition
            self.condition_changed.emit(condition)

    def _load_changed(self, load: QWebEngineLoadingInfo) -> None:
        if load.status() != QWebEngineLoadingInfo.LoadStatus.LoadStartedStatus:
            if self.condition == "loading":
                self._become("ready")
        elif self.page.allows(load.url()):  # a refused navigation starts too, and leaves the page as it is
            self.lines = []
            self.lines_cleared.emit()
            self._become("loading")

    def _ended(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if self._reload_when_ended:
            self._reload_when_ended = False
            self.page.triggerAction(QWebEnginePage.WebAction.Reload)
            return
        self._add_line(ConsoleLine("error", f"The page's process ended ({status.name}, {code}). Reload to go on."))
        self._become("crashed")

    def _add_line(self, line: ConsoleLine) -> None:
        self.lines = [*self.lines[-_KEPT_LINES + 1 :], line]
        self.line_added.emit(line)

    def _take_build(self, problems: list[ConsoleLine]) -> None:
        """What is wrong with the sources takes the place of what was wrong before."""
        self.lines = [line for line in self.lines if not any(line is old for old in self._build)]
        self._build = problems
        self.lines_cleared.emit()
        for line in problems:
            self._add_line(line)

    def _note_refusal(self, kind: str, what: str) -> None:
        self._add_line(ConsoleLine("warning", f"Refused: {kind} {what}"))
        self.refused.emit(kind, what)

    def _download(self, request: QWebEngineDownloadRequest) -> None:
        if request.page() is not self.page:
            return
        name = request.suggestedFileName()
        target = self._ask_download(name, request.totalBytes()) if self._ask_download else None
        if target is None:
            request.cancel()
            self._note_refusal("download", name)
            return
        request.setDownloadDirectory(str(target.parent))
        request.setDownloadFileName(target.name)
        request.accept()
