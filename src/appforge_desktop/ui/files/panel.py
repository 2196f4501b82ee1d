"""The file tree panel."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from appforge_desktop.presenters.files import FilesPresenter, FilesState
from appforge_desktop.presenters.files.state import folder_of
from appforge_desktop.ui.files.naming import NameDelegate
from appforge_desktop.ui.files.tree_model import Node, TreeModel
from appforge_desktop.ui.parts import icon_button, listen
from appforge_desktop.ui.theme import icon

_OPEN_AT_FIRST = ("src", "src/pages", "src/components")


class FileTree(QTreeView):
    """The tree itself, with the keys of a file manager."""

    def __init__(self, presenter: FilesPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.files = TreeModel(presenter.rename, self._create, presenter.move, self)
        self.files.expanded = lambda path: self.isExpanded(self.files.index_at(path))
        self.setModel(self.files)
        self._delegate = NameDelegate(lambda path, old: presenter.fault_of(path, instead_of=old), self)
        self._delegate.closeEditor.connect(lambda *_: self.files.end_new())
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setStyleSheet("QTreeView { show-decoration-selected: 0; }")
        self.setIndentation(14)
        self.setIconSize(QSize(15, 15))
        self.setUniformRowHeights(True)
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.setAccessibleName("Files of the project")

    def selected(self) -> list[str]:
        """Paths of what is selected."""
        return [path for index in self.selectedIndexes() if (path := self.files.node(index).path)]

    def new(self, *, folder: bool) -> None:
        """Let the person name a new file or folder, next to what is selected."""
        node = self.files.node(self.currentIndex())
        where = node.path if node.folder else folder_of(node.path)
        self.setExpanded(self.files.index_at(where), True)
        index = self.files.begin_new(where, folder)
        self.setCurrentIndex(index)
        self.edit(index)

    def rename(self) -> None:
        """Let the person rename what is in front."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def delete(self) -> None:
        """Delete what is selected; it can be undone."""
        self._presenter.delete(self.selected())

    def show_path(self, path: str) -> None:
        """Select a file and bring it into view."""
        index = self.files.index_at(path)
        if index.isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.selected():
            self.delete()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _create(self, path: str, folder: bool) -> None:
        if folder:
            self._presenter.create_folder(path)
        else:
            self._presenter.create_file(path)

    def _open(self, index: QModelIndex) -> None:
        node = self.files.node(index)
        several = bool(QGuiApplication.keyboardModifiers() & _SEVERAL)
        if node.name and not node.folder and not several:
            self._presenter.open(node.path)
        elif node.folder and not several:
            self.setExpanded(index, not self.isExpanded(index))

    def _menu(self, at: QPoint) -> None:
        menu = self.context_menu(self.files.node(self.indexAt(at)))
        menu.popup(self.viewport().mapToGlobal(at))

    def context_menu(self, node: Node) -> QMenu:
        """What can be done with a file or folder."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("file-plus"), "New file…", lambda: self.new(folder=False))
        menu.addAction(icon("folder-plus"), "New folder…", lambda: self.new(folder=True))
        menu.addSeparator()
        if node.path:
            menu.addAction(icon("pencil-simple"), "Rename…\tF2", self.rename)
            menu.addAction(icon("trash"), "Delete\tDel", self.delete)
            menu.addSeparator()
            menu.addAction(icon("copy"), "Copy path", lambda: QGuiApplication.clipboard().setText(node.path))
        menu.addAction(icon("arrow-square-out"), "Show in the file manager", lambda: self._presenter.reveal(node.path))
        return menu


_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class FilesPanel(QWidget):
    """Paints `FilesState`: a filter box over the tree."""

    def __init__(self, presenter: FilesPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._open_folders: set[str] = set()
        self._seen_folders: set[str] = set()
        self._needle = ""
        self.tree = FileTree(presenter)
        self._build()
        self.tree.expanded.connect(lambda index: self._remember(index, True))
        self.tree.collapsed.connect(lambda index: self._remember(index, False))
        self.filter.textChanged.connect(presenter.set_filter)
        listen(self, presenter.changed, self._paint)
        self._paint(presenter.state)

    def _build(self) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter files")
        self.filter.setAccessibleName("Filter files")
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("magnifying-glass", "faint"), QLineEdit.ActionPosition.LeadingPosition)
        self.new_file = icon_button("file-plus", "New file", lambda: self.tree.new(folder=False))
        self.new_folder = icon_button("folder-plus", "New folder", lambda: self.tree.new(folder=True))
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 6)
        head.setSpacing(2)
        head.addWidget(self.filter, 1)
        head.addWidget(self.new_file)
        head.addWidget(self.new_folder)
        self.nothing = QLabel()
        self.nothing.setProperty("tone", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.nothing.setContentsMargins(16, 24, 16, 0)
        ground = QFrame()
        ground.setProperty("surface", "panel")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self.tree, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(ground)

    def show_path(self, path: str) -> None:
        """Select the file that the editor has in front."""
        self.tree.show_path(path)

    def _paint(self, state: FilesState) -> None:
        shown = state.shown()
        self._needle = ""
        self.tree.files.set_paths(shown, () if state.needle else state.folders)
        self._expand(filtered=bool(state.needle))
        self._needle = state.needle
        self.tree.setVisible(bool(shown or state.folders))
        self.nothing.setVisible(not self.tree.isVisibleTo(self))
        self.nothing.setText(_nothing_text(state))
        self.new_file.setEnabled(state.project)
        self.new_folder.setEnabled(state.project)

    def _expand(self, *, filtered: bool) -> None:
        model = self.tree.files
        for path in list(model.folders()):
            if path not in self._seen_folders:
                self._seen_folders.add(path)
                if path in _OPEN_AT_FIRST:
                    self._open_folders.add(path)
            wanted = filtered or path in self._open_folders
            index = model.index_at(path)
            if self.tree.isExpanded(index) != wanted:
                blocked = self.tree.blockSignals(True)
                self.tree.setExpanded(index, wanted)
                self.tree.blockSignals(blocked)

    def _remember(self, index: QModelIndex, is_open: bool) -> None:
        path = self.tree.files.node(index).path
        if not self._needle and is_open:
            self._open_folders.add(path)
        elif not self._needle:
            self._open_folders.discard(path)


def _nothing_text(state: FilesState) -> str:
    if not state.project:
        return "Open a project to see its files."
    if state.needle:
        return f"No file has “{state.needle}” in its path."
    return "No files yet. Describe your app in the chat, or make a file with the button above."
