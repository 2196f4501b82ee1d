"""The tree on a real folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.storage import DiskProjectFiles
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.presenters.files import FilesPresenter
from appforge_desktop.ui.files import FilesPanel
from at_once import tasks_at_once


class Desk:
    """A tree over a folder on disk."""

    def __init__(self, qtbot: QtBot, root: Path) -> None:
        self.qtbot = qtbot
        self.files = DiskProjectFiles(root)
        self.files.apply(
            dict.fromkeys(("index.html", "package.json", "src/App.tsx", "src/lib/money.ts", "src/pages/Home.tsx"), b"x")
        )
        self.opened: list[str] = []
        self.errors: list[AppForgeError] = []
        self.undos: list[Callable[[], None]] = []
        self.revealed: list[Path] = []
        self.presenter = FilesPresenter(
            self.files,
            tasks_at_once(),
            on_open=self.opened.append,
            on_reveal=self.revealed.append,
            on_deleted=lambda text, undo: self.undos.append(undo),
            on_error=self.errors.append,
        )
        self.panel = FilesPanel(self.presenter)
        self.tree = self.panel.tree
        qtbot.addWidget(self.panel)
        self.panel.resize(260, 500)
        self.panel.show()

    def shown(self) -> list[str]:
        """Paths of all rows that can be seen, top to bottom."""
        model, found = self.tree.files, []

        def walk(parent: QModelIndex) -> None:
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                found.append(model.node(index).path)
                if self.tree.isExpanded(index):
                    walk(index)

        walk(QModelIndex())
        return found

    def select(self, path: str) -> None:
        self.tree.setCurrentIndex(self.tree.files.index_at(path))

    def field(self) -> QLineEdit:
        """The field in which a name is being typed."""
        self.qtbot.waitUntil(lambda: self.tree.findChild(QLineEdit) is not None)
        field = self.tree.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        return field

    def name(self, text: str, *, taken: bool = True) -> None:
        """Type a name and press Enter; a name that is taken ends the typing."""
        field = self.field()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        if taken:
            self.qtbot.waitUntil(lambda: self.tree.findChild(QLineEdit) is None)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_folders_come_first_and_src_is_open(desk: Desk) -> None:
    assert desk.shown() == [
        "src", "src/lib", "src/pages", "src/pages/Home.tsx", "src/App.tsx", "index.html", "package.json",
    ]  # fmt: skip


def test_a_click_opens_a_file_and_unfolds_a_folder(desk: Desk) -> None:
    def click(path: str) -> None:
        rect = desk.tree.visualRect(desk.tree.files.index_at(path))
        desk.qtbot.mouseClick(desk.tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    click("src/App.tsx")
    click("src/lib")
    assert desk.opened == ["src/App.tsx"]
    assert "src/lib/money.ts" in desk.shown()


def test_a_new_file_is_named_in_place(desk: Desk) -> None:
    desk.select("src/App.tsx")
    desk.panel.new_file.click()
    desk.name("Card.tsx")
    assert (desk.files.root / "src/Card.tsx").is_file()
    assert desk.opened == ["src/Card.tsx"]
    assert "src/Card.tsx" in desk.shown()


def test_a_new_folder_can_take_a_file(desk: Desk) -> None:
    desk.select("src")
    desk.panel.new_folder.click()
    desk.name("components")
    assert "src/components" in desk.shown()
    desk.select("src/components")
    desk.panel.new_file.click()
    desk.name("deep/Card.tsx")
    assert (desk.files.root / "src/components/deep/Card.tsx").is_file()


def test_escape_makes_nothing(desk: Desk) -> None:
    before = desk.shown()
    desk.panel.new_file.click()
    desk.qtbot.keyClick(desk.field(), Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.shown() == before)


def test_a_bad_name_says_why_and_is_not_taken(desk: Desk) -> None:
    desk.select("src/App.tsx")
    desk.panel.new_file.click()
    field = desk.field()
    desk.qtbot.keyClicks(field, "con")
    assert "Windows" in field.property("fault")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.opened == []
    desk.name("App.tsx", taken=False)
    assert "already" in field.property("fault")
    desk.qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_rename_selects_the_stem_and_keeps_the_tree(desk: Desk) -> None:
    desk.select("src/App.tsx")
    desk.tree.rename()
    desk.qtbot.waitUntil(lambda: desk.field().selectedText() == "App")
    desk.name("Main.tsx")
    assert (desk.files.root / "src/Main.tsx").is_file()
    assert "src/Main.tsx" in desk.shown()
    assert "src/pages/Home.tsx" in desk.shown()


def test_delete_and_undo(desk: Desk) -> None:
    desk.select("src/pages")
    desk.qtbot.keyClick(desk.tree, Qt.Key.Key_Delete)
    assert "src/pages" not in desk.shown()
    desk.undos[0]()
    assert "src/pages/Home.tsx" in desk.shown()


def test_dragging_moves(desk: Desk) -> None:
    model = desk.tree.files
    mime = model.mimeData([model.index_at("index.html")])
    model.dropMimeData(mime, Qt.DropAction.MoveAction, -1, -1, model.index_at("src/lib"))
    assert (desk.files.root / "src/lib/index.html").is_file()
    assert "index.html" not in desk.shown()


def test_a_refresh_keeps_what_is_open_and_selected(desk: Desk) -> None:
    desk.tree.setExpanded(desk.tree.files.index_at("src/lib"), True)
    desk.tree.setExpanded(desk.tree.files.index_at("src/pages"), False)
    desk.select("src/lib/money.ts")
    desk.files.write("src/aaa.ts", b"")
    desk.files.write("src/lib/zzz.ts", b"")
    desk.presenter.refresh()
    assert desk.tree.selected() == ["src/lib/money.ts"]
    assert desk.shown()[:6] == ["src", "src/lib", "src/lib/money.ts", "src/lib/zzz.ts", "src/pages", "src/aaa.ts"]


def test_the_filter_opens_what_it_finds_and_gives_the_tree_back(desk: Desk) -> None:
    before = desk.shown()
    desk.qtbot.keyClicks(desk.panel.filter, "money")
    assert desk.shown() == ["src", "src/lib", "src/lib/money.ts"]
    desk.panel.filter.setText("nothing")
    assert "nothing" in desk.panel.nothing.text()
    assert desk.panel.nothing.isVisible()
    desk.panel.filter.clear()
    assert desk.shown() == before


def test_the_menu_offers_what_can_be_done(desk: Desk) -> None:
    node = desk.tree.files.find("src/App.tsx")
    assert node is not None
    menu = desk.tree.context_menu(node)
    actions = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    assert list(actions) == ["New file…", "New folder…", "Rename…", "Delete", "Copy path", "Show in the file manager"]
    actions["Show in the file manager"].trigger()
    assert desk.revealed == [desk.files.root / "src/App.tsx"]
    menu.close()
    menu.deleteLater()


def test_it_follows_the_editor(desk: Desk) -> None:
    desk.panel.show_path("src/lib/money.ts")
    assert desk.tree.selected() == ["src/lib/money.ts"]
    assert "src/lib/money.ts" in desk.shown()


def test_without_a_project_it_says_so(desk: Desk) -> None:
    desk.presenter.open_project(None)
    assert desk.panel.nothing.text() == "Open a project to see its files."
    assert not desk.panel.new_file.isEnabled()
