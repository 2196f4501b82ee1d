"""A browser page that reaches its own origin and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from appforge_desktop.domain.ports.web import ConsoleLine, SourcePlace
from appforge_desktop.foundation.paths import resource

Locate = Callable[[str, int, int | None], SourcePlace | None]
"""A served module's address, line and column to the person's line."""

_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: "info",
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: "warning",
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: "error",
}
_DIRECTIVE = re.compile(r"%[sdifoOc]\s*")
_FAILED = re.compile(r"appforge:request (\d{3}) (.*)", re.S)
_BUILD = "appforge:problems "
_ADVERTS = ("Download the React DevTools",)


class OriginGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request that does not go to `origin`. Data and blob addresses never leave the page."""

    refused = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.origin = ""

    def allows(self, url: QUrl) -> bool:
        """Whether a page may ask for `url`."""
        return url.scheme() in ("data", "blob") or (bool(self.origin) and origin_of(url) == self.origin)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if not self.allows(url):
            info.block(True)
            self.refused.emit("request", url.toString())


class GuardedPage(QWebEnginePage):
    """No popups, no permissions, no navigation away; what it says and what it was refused are signals.

    Signals:
        said: A `ConsoleLine`.
        built: What is wrong with the sources as they are now, a list of `ConsoleLine`; empty when they are mended.
        refused: What was asked for (`request`, `popup`, `navigation`, `permission`), and the address or name.
    """

    said = Signal(object)
    built = Signal(object)
    refused = Signal(str, str)

    def __init__(self, profile: QWebEngineProfile, locate: Locate | None = None, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self._locate = locate
        self._guard = OriginGuard(self)
        self._guard.refused.connect(self.refused)
        self.setUrlRequestInterceptor(self._guard)
        self.permissionRequested.connect(self._refuse_permission)
        self.desktopMediaRequested.connect(lambda request: self._refuse_screen(request))
        _restrict(self.settings())
        self.scripts().insert(_watch_script())

    @property
    def origin(self) -> str:
        """The one origin that this page may reach."""
        return self._guard.origin

    def allows(self, url: QUrl) -> bool:
        """Whether the page may ask for `url`."""
        return self._guard.allows(url)

    def open(self, url: str) -> None:
        """Load `url`; its origin is the one that the page may reach from now on."""
        self._guard.origin = origin_of(QUrl(url))
        self.load(QUrl(url))

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, main_frame: bool) -> bool:
        allowed = self._guard.allows(QUrl(url)) or QUrl(url).toString() == "about:blank"
        if not allowed:
            self.refused.emit("navigation", QUrl(url).toString())
        return allowed

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> None:  # type: ignore[override]
        self.refused.emit("popup", self.url().toString())

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        text = _DIRECTIVE.sub("", message).strip() if message.startswith("%") else message
        if any(advert in text for advert in _ADVERTS):
            return
        if text.startswith(_BUILD):
            self.built.emit(_build_lines(text.removeprefix(_BUILD)))
            return
        failed = _FAILED.fullmatch(text)
        if failed is not None:
            text, source = f"The request for {failed[2]} failed with status {failed[1]}.", ""
        place = self._locate(source, line, None) if self._locate and line > 0 else None
        path, at = (place.path, place.line) if place else (None, None)
        self.said.emit(ConsoleLine(_LEVELS[level], text, path, at))  # type: ignore[arg-type]

    def _refuse_permission(self, permission: QWebEnginePermission) -> None:
        permission.deny()
        self.refused.emit("permission", permission.permissionType().name)

    def _refuse_screen(self, request: object) -> None:
        self.refused.emit("permission", "ScreenCapture")


def _build_lines(text: str) -> list[ConsoleLine]:
    """The problems that the preview's client lists; the page may write such a line too, so nothing in it is trusted."""
    try:
        problems = json.loads(text)
    except ValueError:
        return []
    return [_build_line(one) for one in problems if isinstance(one, dict)] if isinstance(problems, list) else []


def _build_line(problem: dict[str, object]) -> ConsoleLine:
    path, line = problem.get("path"), problem.get("line")
    return ConsoleLine(
        "error",
        str(problem.get("message", "")),
        path if isinstance(path, str) else None,
        line if isinstance(line, int) else None,
    )


def origin_of(url: QUrl) -> str:
    """Scheme, host and port of an http address; empty for any other scheme."""
    if url.scheme() != "http":
        return ""
    return f"http://{url.host()}:{url.port(80)}"


def _watch_script() -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName("appforge-watch")
    script.setSourceCode(resource("preview", "watch.js").read_text("utf-8"))
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.ApplicationWorld.value)
    return script


def _restrict(settings: QWebEngineSettings) -> None:
    kind = QWebEngineSettings.WebAttribute
    for attribute in (
        kind.LocalContentCanAccessFileUrls,
        kind.LocalContentCanAccessRemoteUrls,
        kind.PluginsEnabled,
        kind.PdfViewerEnabled,
        kind.ScreenCaptureEnabled,
        kind.NavigateOnDropEnabled,
        kind.AllowRunningInsecureContent,
        kind.JavascriptCanPaste,
        kind.HyperlinkAuditingEnabled,
        kind.ErrorPageEnabled,
    ):
        settings.setAttribute(attribute, False)
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)
