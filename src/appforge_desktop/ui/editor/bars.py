"""What shows around the code: the choice bar, the line of facts below, and the page without a file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from appforge_desktop.presenters.editor import Tab
from appforge_desktop.presenters.editor.languages import TITLES
from appforge_desktop.ui.editor.code_view import CodeView
from appforge_desktop.ui.theme import icon


class ChoiceBar(QFrame):
    """Asks what to do when the disk and the editor both changed; says why a file can only be looked at."""

    keep_mine = Signal()
    take_theirs = Signal()
    compare = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._icon = QLabel()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.mine_button = _push("Keep mine", self.keep_mine)
        self.theirs_button = _push("Take theirs", self.take_theirs)
        self.compare_button = _push("Compare", self.compare)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        for button in (self.compare_button, self.theirs_button, self.mine_button):
            row.addWidget(button)
        self.hide()

    def show_tab(self, tab: Tab | None) -> None:
        """Ask about this tab, if there is something to ask."""
        self.setVisible(tab is not None and (tab.contested or bool(tab.note)))
        if tab is None:
            return
        if tab.gone:
            words = f"{tab.name} was deleted on disk, and you have unsaved changes to it."
        elif tab.theirs is not None:
            words = f"{tab.name} was changed on disk while you were editing it. Nothing is lost until you choose."
        else:
            words = tab.note
        self.words.setText(words)
        tone, name = ("warn", "warning") if tab.contested else ("muted", "info")
        self._icon.setPixmap(icon(name, tone).pixmap(QSize(16, 16)))
        self.mine_button.setVisible(tab.contested)
        self.theirs_button.setVisible(tab.contested)
        self.compare_button.setVisible(tab.theirs is not None)
        self.theirs_button.setText("Close it" if tab.gone else "Take theirs")
        self.mine_button.setText("Save it again" if tab.gone else "Keep mine")


class FactsBar(QFrame):
    """One line below the code: where the caret stands and how the file is written."""

    place_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.path, self.indent, self.ends, self.language = QLabel(), QLabel(), QLabel(), QLabel()
        self.place = _push("", self.place_clicked)
        self.place.setProperty("kind", "ghost")
        self.place.setToolTip("Go to line (Ctrl+G)")
        self.place.setStyleSheet("font-size: 11px; padding: 1px 6px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(14)
        for label in (self.path, self.indent, self.ends, self.language):
            label.setProperty("tone", "muted")
            label.setProperty("scale", "caption")
        self.path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the first to give way
        row.addWidget(self.path, 1)
        for widget in (self.place, self.indent, self.ends, self.language):
            row.addWidget(widget)
        self.hide()

    def show_view(self, tab: Tab | None, view: CodeView | None) -> None:
        """Tell about the file in front."""
        self.setVisible(view is not None)
        if tab is None or view is None:
            return
        self.path.setText(tab.path.replace("/", "  ›  "))
        self.language.setText(TITLES[tab.language])
        self.indent.setText(str(view.indentation))
        self.ends.setText(("CRLF", "CR", "LF")[view.eOLMode()])
        self.show_caret(view)

    def show_caret(self, view: CodeView) -> None:
        """Tell where the caret stands."""
        caret = view.caret()
        selected = f"  ({caret.selected} selected)" if caret.selected else ""
        self.place.setText(f"Ln {caret.line}, Col {caret.column}{selected}")


class NoFile(QWidget):
    """What the editor shows while no file is open: what one can do here."""

    _HINTS = (
        ("Ctrl+S", "Save, and the preview follows"),
        ("Ctrl+F", "Find and replace in a file"),
        ("Ctrl+G", "Go to a line"),
        ("Ctrl+/", "Comment lines out or in"),
        ("Ctrl+D", "Select the next same word"),
        ("Ctrl+Z", "Undo, also across saves"),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel("Open a file from the tree")
        self.title.setProperty("scale", "title")
        self.words = QLabel("Everything the model writes is plain code. Change it by hand whenever you like.")
        self.words.setProperty("tone", "muted")
        self.words.setWordWrap(True)
        self.words.setMaximumWidth(380)
        picture = QLabel()
        picture.setPixmap(icon("code", "accent_text").pixmap(QSize(36, 36)))
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(picture)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(12)
        for keys, words in self._HINTS:
            column.addLayout(_hint(keys, words))
        around = QVBoxLayout(self)
        around.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addLayout(column)
        middle.addStretch()
        around.addLayout(middle)
        around.addStretch(3)


def _push(text: str, pressed: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _: pressed.emit())
    return button


def _hint(keys: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    cap = QLabel(keys)
    cap.setProperty("scale", "small")
    cap.setProperty("tone", "muted")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setMinimumWidth(64)
    cap.setProperty("surface", "raised")
    cap.setMargin(2)
    text = QLabel(words)
    text.setProperty("scale", "small")
    row.addWidget(cap)
    row.addWidget(text, 1)
    return row
