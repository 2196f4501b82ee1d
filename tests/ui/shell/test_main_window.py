"""The window: commands, panels, palette, notices."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from appforge_desktop.presenters.commands import COMMANDS
from appforge_desktop.ui.chat import ChatPanel
from appforge_desktop.ui.home.view import HomeView
from appforge_desktop.ui.status import StatusLine
from appforge_desktop.ui.theme import Theme
from appforge_desktop.ui.window.handlers import theme_handlers, window_handlers
from appforge_desktop.ui.window.main_window import MainWindow
from appforge_desktop.ui.window.panels import Panels
from scripted_shell import Shell, make_project


class Made:
    """A window, and which of its panels were made."""

    def __init__(self, shell: Shell) -> None:
        self.panels: list[str] = []
        self.closable = True
        self.home = HomeView(shell.home)
        panels = Panels(
            home=self.home,
            status=StatusLine(shell.status),
            chat=lambda: self._make("chat", ChatPanel(shell.chat)),
            files=lambda: self._make("files"),
            editor=lambda: self._make("editor"),
            preview=lambda: self._make("preview"),
        )
        self.window = MainWindow(
            panels,
            workspace=shell.workspace,
            registry=shell.registry,
            notices=shell.notices,
            may_close=lambda: self.closable,
        )
        shell.registry.bind(window_handlers(self.window, self.home, shell.registry))

    def _make(self, name: str, panel: QWidget | None = None) -> QWidget:
        self.panels.append(name)
        return panel or QLabel(name)


@pytest.fixture
def made(qtbot: QtBot, shell: Shell, look: Theme) -> Made:
    made = Made(shell)
    shell.registry.bind(theme_handlers(look, shell.registry, shell.settings))
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    return made


def open_project(qtbot: QtBot, shell: Shell, made: Made) -> None:
    shell.workspace.open(make_project())
    qtbot.waitUntil(lambda: "preview" in made.panels)


def test_panels_are_made_when_a_project_opens_and_the_preview_last(qtbot: QtBot, shell: Shell, made: Made) -> None:
    assert made.panels == [] and made.home.isVisible()
    shell.workspace.open(make_project())
    assert sorted(made.panels) == ["chat", "editor", "files"]
    qtbot.waitUntil(lambda: "preview" in made.panels)
    assert made.window.windowTitle() == "Recipe Box · AppForge"
    shell.workspace.home()
    assert made.home.isVisible() and made.window.windowTitle() == "AppForge"
    shell.workspace.open(make_project("Other"))
    assert len(made.panels) == 4


def test_modes_show_their_panels(qtbot: QtBot, shell: Shell, made: Made) -> None:
    open_project(qtbot, shell, made)
    view = made.window.workspace_view
    assert view is not None
    sizes = view.sizes()
    assert sizes[0] > 0 and sizes[1] == 0 and sizes[2] > 0
    shell.registry.run("view.code")
    sizes = view.sizes()
    assert sizes[0] == 0 and sizes[1] > 0 and sizes[2] > 0
    shell.registry.run("view.all")
    assert all(view.sizes())


def test_widths_come_back(qtbot: QtBot, shell: Shell, made: Made) -> None:
    open_project(qtbot, shell, made)
    view = made.window.workspace_view
    assert view is not None
    view.moveSplitter(500, 2)
    dragged = view.sizes()
    shell.registry.run("view.all")
    shell.registry.run("view.chat_preview")
    assert all(abs(now - then) <= 2 for now, then in zip(view.sizes(), dragged, strict=True))


def test_keys_run_commands(qtbot: QtBot, shell: Shell, made: Made) -> None:
    open_project(qtbot, shell, made)
    made.window.activateWindow()
    qtbot.keyClick(made.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert shell.workspace.state.mode == "all"
    qtbot.keyClick(made.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert made.window.palette_view.isVisible()


def test_menus_hold_every_command_in_its_state(qtbot: QtBot, shell: Shell, made: Made) -> None:
    menus = {action.text(): action.menu() for action in made.window.bar.menus.actions()}
    assert list(menus) == ["File", "Edit", "View", "Chat", "Preview", "Help"]
    held = [action for menu in menus.values() for action in menu.actions() if not action.isSeparator()]  # type: ignore[union-attr]
    assert {action.text() for action in held} == {command.title for command in COMMANDS if command.menu}
    actions = made.window.actions_by_command.actions
    assert not actions["view.code"].isEnabled()
    open_project(qtbot, shell, made)
    assert actions["view.code"].isEnabled() and actions["view.chat_preview"].isChecked()


def test_the_palette_by_keyboard(qtbot: QtBot, shell: Shell, made: Made) -> None:
    open_project(qtbot, shell, made)
    palette = made.window.palette_view
    shell.registry.run("view.palette")
    qtbot.keyClicks(palette.edit, "everyth")
    assert palette.list.count() >= 1
    qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
    qtbot.keyClick(palette.edit, Qt.Key.Key_Up)
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert shell.workspace.state.mode == "all" and not palette.isVisible()
    shell.registry.run("view.palette")
    assert palette.edit.text() == "" and palette.list.item(0).text() == "Everything"
    qtbot.keyClicks(palette.edit, "zzzzqqq")
    assert palette.none.isVisible()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_click_outside_closes_the_palette(qtbot: QtBot, shell: Shell, made: Made) -> None:
    palette = made.window.palette_view
    palette.open()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_a_notice_offers_its_action(qtbot: QtBot, shell: Shell, made: Made) -> None:
    done: list[str] = []
    shell.notices.show("Removed.", action="Undo", on_action=lambda: done.append("undo"), seconds=0)
    view = made.window.notices_view
    assert view.isVisible() and made.window.rect().contains(view.geometry())
    next(one for one in view.findChildren(QPushButton) if one.text() == "Undo").click()
    assert done == ["undo"] and not view.isVisible()


def test_long_notices_are_as_tall_as_their_words(qtbot: QtBot, shell: Shell, made: Made) -> None:
    words = "The report is in /a/very/long/folder/of/somebody/data/crash-20261123-013321-384264.txt. " * 2
    for number in range(3):
        shell.notices.show(f"{number} {words}", seconds=0)
    view = made.window.notices_view
    labels = [one for one in view.findChildren(QLabel) if "report" in one.text()]
    qtbot.waitUntil(lambda: all(one.isVisible() for one in labels))
    assert len(labels) == 3 and all(one.height() >= one.heightForWidth(one.width()) for one in labels)
    assert made.window.rect().contains(view.geometry())


def test_a_notice_goes_by_itself(qtbot: QtBot, shell: Shell, made: Made) -> None:
    gone: list[bool] = []
    shell.notices.show("Saved.", seconds=0.02, on_gone=lambda: gone.append(True))
    qtbot.waitUntil(lambda: gone == [True])


def test_theme_commands_tick_and_are_remembered(shell: Shell, made: Made, look: Theme) -> None:
    shell.registry.run("view.theme_dark")
    assert look.tokens.dark and shell.registry.context.theme_dark
    assert made.window.actions_by_command.actions["view.theme_dark"].isChecked()
    shell.registry.run("view.zoom_in")
    assert shell.settings.values["window.theme"] == "dark" and shell.settings.values["window.zoom"] == "1.1"
    shell.registry.run("view.zoom_reset")
    assert look.zoom == 1.0


def test_the_window_asks_before_it_closes_and_keeps_its_place(shell: Shell, made: Made) -> None:
    made.closable = False
    assert not made.window.close() and made.window.isVisible()
    made.closable = True
    made.window.resize(740, 560)
    shell.registry.run("file.quit")
    assert not made.window.isVisible()
    again = Made(shell)
    assert again.window.size() == made.window.size()
    again.window.deleteLater()


def test_dialogs_open_and_close(qtbot: QtBot, shell: Shell, made: Made) -> None:
    for command in ("help.shortcuts", "help.about"):
        assert shell.registry.run(command)
        dialog = made.window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
        assert dialog.isVisible() and dialog.windowTitle()
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()


def test_the_status_line_follows(qtbot: QtBot, shell: Shell, made: Made) -> None:
    status = made.window.findChildren(StatusLine)[0]
    assert status.model.text() == "Scripted · ready" and not status.problems.isVisible()
    shell.workspace.open(make_project(), "hello")
    qtbot.waitUntil(lambda: status.speed.text() == "74 tokens/s · first 0.12 s")
    shell.status.set_problems(2)
    assert status.problems.isVisible() and status.problems.text().strip() == "2 problems"
    assert status.project.text() == "Recipe Box"


def test_webengine_is_not_imported_with_the_window() -> None:
    code = (
        "import sys, appforge_desktop.ui.window.main_window, appforge_desktop.ui.window.application,"
        " appforge_desktop.ui.home.view; print([m for m in sys.modules if 'WebEngine' in m or 'llama' in m or m in "
        "('rapidfuzz', 'qtawesome', 'sqlalchemy')])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert found.stdout.strip() == "[]"
