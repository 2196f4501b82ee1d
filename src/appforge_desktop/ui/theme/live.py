"""The theme that is on: follows the system or the person's choice, and tells Qt."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from appforge_desktop.ui.theme.sheet import stylesheet
from appforge_desktop.ui.theme.tokens import CODE_FAMILIES, DARK, LIGHT, UI_FAMILIES, Choice, Colours

ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6)
_SCHEMES = {"auto": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """The application's one look; `changed` says that the tokens are others now."""

    changed = Signal()
    chosen = Signal()
    """The person chose another theme or zoom, whether or not that changed the tokens."""

    def __init__(self, application: QApplication, choice: Choice = "auto", zoom: float = 1.0) -> None:
        super().__init__(application)
        self.setObjectName("appforge-theme")
        self._application = application
        self._choice: Choice = choice
        self._zoom = zoom
        self.tokens = LIGHT
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self.set_choice(choice)

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_choice(self, choice: Choice) -> None:
        """Follow the system ("auto") or stay light or dark."""
        self._choice = choice
        self._application.styleHints().setColorScheme(_SCHEMES[choice])
        self._apply()
        self.chosen.emit()

    def set_zoom(self, zoom: float) -> None:
        """Size of all text, 1 is normal; clipped to the smallest and largest step."""
        self._zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._apply()
        self.chosen.emit()

    def zoom_by(self, steps: int) -> float:
        """Go up or down the zoom steps; returns the new zoom."""
        nearest = min(range(len(ZOOM_STEPS)), key=lambda at: abs(ZOOM_STEPS[at] - self._zoom))
        self.set_zoom(ZOOM_STEPS[min(max(nearest + steps, 0), len(ZOOM_STEPS) - 1)])
        return self._zoom

    def colour(self, name: str) -> QColor:
        """A colour token by its name, such as "accent"."""
        return QColor(getattr(self.tokens.colours, name))

    def font(self, size: str = "body", weight: QFont.Weight = QFont.Weight.Normal, *, code: bool = False) -> QFont:
        """A font of the type scale, by the name of its size."""
        font = QFont(list(CODE_FAMILIES if code else UI_FAMILIES))
        font.setPixelSize(getattr(self.tokens.type, size))
        font.setWeight(weight)
        if code:
            font.setStyleHint(QFont.StyleHint.Monospace)
        return font

    def _apply(self) -> None:
        tokens = (DARK if self._is_dark() else LIGHT).zoomed(self._zoom)
        if tokens == self.tokens and self._application.styleSheet():
            return
        self.tokens = tokens
        self._application.setFont(self.font())
        self._application.setPalette(qt_palette(tokens.colours))
        self._application.setStyleSheet(stylesheet(tokens))
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._choice == "auto":
            return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"


def qt_palette(colours: Colours) -> QPalette:
    """The palette for what the style sheet does not reach: selections, links, third-party widgets."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, name in {
        roles.Window: colours.window,
        roles.WindowText: colours.text,
        roles.Base: colours.raised,
        roles.AlternateBase: colours.panel,
        roles.Text: colours.text,
        roles.Button: colours.raised,
        roles.ButtonText: colours.text,
        roles.BrightText: colours.on_accent,
        roles.ToolTipBase: colours.raised,
        roles.ToolTipText: colours.text,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Accent: colours.accent,
        roles.Link: colours.accent_text,
        roles.LinkVisited: colours.accent_text,
        roles.PlaceholderText: colours.faint,
        roles.Light: colours.raised,
        roles.Midlight: colours.hover,
        roles.Mid: colours.line,
        roles.Dark: colours.line_strong,
        roles.Shadow: colours.line_strong,
    }.items():
        palette.setColor(role, QColor(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return palette


def theme() -> Theme:
    """The application's theme; made on the first call when the app did not make one."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "the theme needs a QApplication"
    return application.findChild(Theme, "appforge-theme") or Theme(application)
