"""The tree of the project's files, for Qt."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from appforge_desktop.presenters.files.state import joined
from appforge_desktop.ui.files.file_icons import file_icon, folder_icon

Index = QModelIndex | QPersistentModelIndex
PATH = int(Qt.ItemDataRole.UserRole)
MIME = "application/x-appforge-paths"
Role = Qt.ItemDataRole


@dataclass(eq=False)
class Node:
    """A file or folder. A node with no name is being named by the person."""

    number: int
    name: str
    folder: bool
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def path(self) -> str:
        """From the project's root; "" for the root itself, the folder's path while it has no name."""
        if self.parent is None:
            return ""
        return joined(self.parent.path, self.name) if self.name else self.parent.path

    def order(self) -> tuple[bool, bool, str, str]:
        """What is being named first, then folders, then files, each by name."""
        return (bool(self.name), not self.folder, self.name.casefold(), self.name)


class TreeModel(QAbstractItemModel):
    """Files and folders; `set_paths` changes only what differs, so expansion and selection stay.

    Args:
        on_rename: Called with old and new path when the person renames something.
        on_create: Called with a path and whether it is a folder when they name something new.
        on_move: Called with paths and a folder when they drop something there.
    """

    def __init__(
        self,
        on_rename: Callable[[str, str], None],
        on_create: Callable[[str, bool], None],
        on_move: Callable[[list[str], str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_rename, self._on_create, self._on_move = on_rename, on_create, on_move
        self._numbers = itertools.count(1)
        self._nodes: dict[int, Node] = {}
        self._root = Node(0, "", True)
        self.expanded: Callable[[str], bool] = lambda path: False

    # -- what the project has

    def set_paths(self, paths: Sequence[str], folders: Sequence[str]) -> None:
        """Show these files, and these folders even when they are empty."""
        wanted: dict[str, Any] = {}
        for path in folders:
            _put(wanted, path.split("/"))
        for path in paths:
            *parents, name = path.split("/")
            _put(wanted, parents)[name] = None
        self._become(self._root, wanted)

    def _become(self, node: Node, wanted: dict[str, Any]) -> None:
        for row in reversed(range(len(node.children))):
            child = node.children[row]
            if child.name and (child.name not in wanted or child.folder != (wanted[child.name] is not None)):
                self._remove(node, row)
        have = {child.name: child for child in node.children}
        for name in sorted(wanted):
            child = have.get(name) or self._insert(node, name, wanted[name] is not None)
            if child.folder:
                self._become(child, wanted[name])

    def _insert(self, parent: Node, name: str, folder: bool) -> Node:
        node = Node(next(self._numbers), name, folder, parent)
        row = sum(child.order() < node.order() for child in parent.children)
        self.beginInsertRows(self.index_of(parent), row, row)
        parent.children.insert(row, node)
        self._nodes[node.number] = node
        self.endInsertRows()
        return node

    def _remove(self, parent: Node, row: int) -> None:
        self.beginRemoveRows(self.index_of(parent), row, row)
        gone = parent.children.pop(row)
        self.endRemoveRows()
        for node in _all(gone):
            self._nodes.pop(node.number, None)

    # -- naming something new

    def begin_new(self, folder_path: str, folder: bool) -> QModelIndex:
        """Put an empty place into a folder, for the person to name."""
        parent = self.find(folder_path) or self._root
        return self.index_of(self._insert(parent, "", folder))

    def end_new(self) -> None:
        """Take the empty places away."""
        for node in [node for node in self._nodes.values() if not node.name]:
            if node.parent is not None:
                self._remove(node.parent, node.parent.children.index(node))

    # -- between paths and indexes

    def find(self, path: str) -> Node | None:
        """The node of a path."""
        node: Node | None = self._root
        for name in path.split("/") if path else ():
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def index_at(self, path: str) -> QModelIndex:
        """The index of a path; invalid when the tree does not have it."""
        node = self.find(path)
        return self.index_of(node) if node is not None else QModelIndex()

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a node."""
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.number)

    def node(self, index: Index) -> Node:
        """The node of an index; the root for an invalid one."""
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def folders(self) -> Iterator[str]:
        """Paths of all folders."""
        return (node.path for node in self._nodes.values() if node.folder and node.name)

    # -- what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's way)
        children = self.node(parent).children
        return self.createIndex(row, 0, children[row].number) if row in range(len(children)) else QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self.node(child).parent
        return self.index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        node = self.node(index)
        if role in (Role.DisplayRole, Role.EditRole):
            return node.name
        if role == Role.DecorationRole:
            return folder_icon(self.expanded(node.path)) if node.folder else file_icon(node.name or "new")
        if role in (Role.ToolTipRole, PATH):
            return node.path
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        node = self.node(index)
        name = str(value).strip().strip("/")
        if role != Role.EditRole or not name or node.parent is None:
            return False
        path = joined(node.parent.path, name)
        if node.name:
            self._on_rename(node.path, path)
        else:
            folder = node.folder
            self.end_new()
            self._on_create(path, folder)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        common = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled
        return common | (flag.ItemIsDropEnabled if self.node(index).folder else flag.ItemNeverHasChildren)

    # -- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        mime.setData(MIME, "\n".join(self.node(index).path for index in indexes).encode())
        return mime

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        paths = str(data.data(MIME).data(), "utf-8").split("\n")
        self._on_move([path for path in paths if path], self.node(parent).path)
        return False


def _put(tree: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    for name in names:
        if tree.get(name) is None:
            tree[name] = {}
        tree = tree[name]
    return tree


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)
