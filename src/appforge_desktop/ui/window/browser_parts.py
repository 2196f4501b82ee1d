"""The browser parts of a window, made after its first paint: importing WebEngine takes a third of a second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from appforge_desktop.presenters.preview import PreviewPresenter

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEngineProfile

    from appforge_desktop.ui.browser import HiddenPages
    from appforge_desktop.ui.browser.panel import PreviewPanel


class BrowserParts:
    """Makes hidden pages and the preview panel when they are asked for, and ends them in the right order.

    Args:
        folder: Where the previews keep the storage of the apps.
        locate: Maps places in served modules to the person's lines.
    """

    def __init__(self, folder: Path, locate: Callable[..., Any]) -> None:
        self._folder = folder
        self._locate = locate
        self._pages: HiddenPages | None = None
        self._profile: QWebEngineProfile | None = None
        self._panel: PreviewPanel | None = None

    def hidden_pages(self) -> HiddenPages:
        """The pages of the checks."""
        from appforge_desktop.ui.browser import HiddenPages

        if self._pages is None:
            self._pages = HiddenPages(self._locate)
        return self._pages

    def panel(self, presenter: PreviewPresenter, on_place: Callable[[str, int], None]) -> QWidget:
        """The preview panel; `on_place` gets the path and line of a problem that was clicked."""
        from appforge_desktop.ui.browser import preview_profile
        from appforge_desktop.ui.browser.panel import PreviewPanel

        self._profile = preview_profile(self._folder)
        self._panel = PreviewPanel(presenter, self._profile, self._locate)
        self._panel.place_chosen.connect(on_place)
        return self._panel

    def close(self) -> None:
        """Pages first, then their profile."""
        if self._pages is not None:
            self._pages.close()
        if self._panel is not None:
            self._panel.dispose()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if self._profile is not None:
            self._profile.deleteLater()
