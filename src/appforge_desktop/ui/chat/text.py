"""Markdown on the screen, where nothing in it can do harm (fault 31)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QMessageBox, QSizePolicy, QTextBrowser, QWidget

from appforge_desktop.presenters.markdown import safe_html
from appforge_desktop.ui.theme import Tokens, theme


def reading_style(tokens: Tokens) -> str:
    """Style sheet of the rendered Markdown (Qt's rich text knows little CSS)."""
    one, size = tokens.colours, tokens.type
    return f"""
    body {{ color: {one.text}; }} p {{ margin: 0 0 7px 0; }} li {{ margin: 2px 0; }}
    h1, h2, h3, h4 {{ font-size: {size.lead}px; font-weight: 600; margin: 8px 0 4px 0; }}
    code {{ font-family: 'JetBrains Mono', 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace;
      font-size: {size.small}px; background: {one.sunken}; }}
    pre {{ background: {one.sunken}; margin: 4px 0 8px 0; font-size: {size.small}px; }}
    a {{ color: {one.accent_text}; text-decoration: none; }} blockquote {{ color: {one.muted}; }}
    th, td {{ padding: 3px 8px; border-bottom: 1px solid {one.line}; }}
    """


class MarkdownView(QTextBrowser):
    """As tall as its text. Loads nothing, ever; a link opens in the browser after the person agreed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(18)
        self.anchorClicked.connect(self.ask_to_open)
        theme().changed.connect(self._render)

    def set_markdown(self, markdown: str) -> None:
        """Show another text."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._render()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing but what is compiled into the program: no file, no network."""
        url = QUrl(name)
        return super().loadResource(kind, url) if url.scheme() == "qrc" else QByteArray()

    def ask_to_open(self, url: QUrl) -> None:
        """Ask before a web address is opened; anything else is ignored."""
        if url.scheme() not in ("http", "https") or not url.host():
            return
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText("Open this address in your browser?")
        box.setInformativeText(url.toDisplayString())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.accepted.connect(lambda: QDesktopServices.openUrl(url))
        box.open()

    def _render(self) -> None:
        self.document().setDefaultFont(theme().font())
        self.document().setDefaultStyleSheet(reading_style(theme().tokens))
        self.setHtml(safe_html(self._markdown))
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(1, round(self.document().size().height()) + 1))

    def sizeHint(self) -> QSize:
        return QSize(240, round(self.document().size().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
