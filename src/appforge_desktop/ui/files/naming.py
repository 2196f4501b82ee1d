"""Typing a file's name in the tree: checked at every letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from appforge_desktop.presenters.files.state import folder_of, joined
from appforge_desktop.ui.files.tree_model import PATH
from appforge_desktop.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class NameDelegate(QStyledItemDelegate):
    """Edits names in place; a name that cannot be says why and is not taken.

    Args:
        fault_of: Why a path cannot be, given the path it has now ("" when it is new).
    """

    def __init__(self, fault_of: Callable[[str, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault_of = fault_of

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setStyleSheet("padding: 1px 4px;")
        field.setAccessibleName("Name")
        path = str(index.data(PATH))
        old = str(index.data(Qt.ItemDataRole.EditRole))
        folder = folder_of(path) if old else path
        field.textEdited.connect(lambda text: self._check(field, folder, old, text))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        name = str(index.data(Qt.ItemDataRole.EditRole))
        editor.setText(name)
        stem = len(PurePosixPath(name).stem)
        QTimer.singleShot(0, editor, lambda: editor.setSelection(0, stem))  # the view selects all after this

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not editor.property("fault"):
            super().setModelData(editor, model, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
            if enter and watched.property("fault"):
                self._say(watched, str(watched.property("fault")))
                return True
        return super().eventFilter(watched, event)

    def _check(self, field: QLineEdit, folder: str, old: str, text: str) -> None:
        name = text.strip().strip("/")
        fault = self._fault_of(joined(folder, name), joined(folder, old) if old else "") if name else ""
        field.setProperty("fault", fault)
        colour = theme().tokens.colours.bad
        field.setStyleSheet(f"padding: 1px 4px; border-color: {colour};" if fault else "padding: 1px 4px;")
        self._say(field, fault)

    def _say(self, field: QLineEdit, fault: str) -> None:
        if fault:
            QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), fault, field)
        else:
            QToolTip.hideText()
