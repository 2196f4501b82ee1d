"""A generated app that follows the system is as dark as the window around it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

from appforge_desktop.ui.theme import theme

_NAME = "appforge-scheme"
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
_SOURCE = """
globalThis.appforgeScheme ??= new CSSStyleSheet();
appforgeScheme.replaceSync('html[data-mode="system"] { color-scheme: %s; }');
if (!document.adoptedStyleSheets.includes(appforgeScheme)) document.adoptedStyleSheets.push(appforgeScheme);
"""


class SchemeFollower(QObject):
    """Tells a page the window's theme, now and when it changes.

    WebEngine asks the desktop, which does not know of a theme that was chosen in the window, and on some desktops has
    none. A sheet of our own in the page reaches every app that lets the system decide, and no other.
    """

    def __init__(self, page: QWebEnginePage) -> None:
        super().__init__(page)
        self._page = page
        theme().changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        source = _SOURCE % ("dark" if theme().tokens.dark else "light")
        for old in self._page.scripts().find(_NAME):
            self._page.scripts().remove(old)
        self._page.scripts().insert(_script(source))
        self._page.runJavaScript(source, _WORLD)


def _script(source: str) -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName(_NAME)
    script.setSourceCode(source)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(_WORLD)
    return script
