"""The editor panel: tabs, code, bars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from appforge_desktop.presenters.editor import EditorPresenter, EditorState, Tab
from appforge_desktop.ui.editor.bars import ChoiceBar, FactsBar, NoFile
from appforge_desktop.ui.editor.code_view import CodeView
from appforge_desktop.ui.editor.find_bar import FindBar
from appforge_desktop.ui.editor.go_to_line import GoToLine
from appforge_desktop.ui.editor.tab_strip import TabStrip
from appforge_desktop.ui.parts import listen

Answer = Literal["save", "discard", "cancel"]
AskUnsaved = Callable[[QWidget, list[str]], Answer]


def ask_unsaved(parent: QWidget, names: list[str]) -> Answer:
    """Ask what to do with unsaved text."""
    box = QMessageBox(parent)
    box.setWindowTitle("Unsaved changes")
    what = names[0] if len(names) == 1 else f"{len(names)} files"
    box.setText(f"Save the changes to {what}?")
    box.setInformativeText("They are lost if you don't." if len(names) == 1 else "\n".join(names))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answers: dict[int, Answer] = {buttons.Save.value: "save", buttons.Discard.value: "discard"}
    return answers.get(box.exec(), "cancel")


class EditorPanel(QWidget):
    """Paints `EditorState`; each tab's text lives in a `CodeView` of its own.

    Args:
        ask: Asks what to do with unsaved text when a tab is closed.
    """

    compare_asked = Signal(str, str, str)
    """Path, what is in the editor, what the disk has: show how they differ."""

    def __init__(self, presenter: EditorPresenter, ask: AskUnsaved = ask_unsaved) -> None:
        super().__init__()
        self._presenter, self._ask = presenter, ask
        self._views: dict[int, CodeView] = {}
        self._loads: dict[int, int] = {}
        self._saves: dict[int, int] = {}
        self._jump = 0
        self._build()
        self._connect()
        listen(self, presenter.changed, self._paint)
        self._paint(presenter.state)

    def _build(self) -> None:
        self.tabs, self.find_bar, self.choice = TabStrip(), FindBar(), ChoiceBar()
        self.line_field, self.facts, self.nothing = GoToLine(), FactsBar(), NoFile()
        self._head = QFrame()
        self._head.setProperty("surface", "panel")
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.tabs)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self.choice, self.find_bar, self.line_field):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.facts)

    def _connect(self) -> None:
        presenter = self._presenter
        self.tabs.chosen.connect(presenter.show)
        self.tabs.moved.connect(presenter.move)
        self.tabs.close_asked.connect(self.close_tab)
        self.choice.keep_mine.connect(self._keep_mine)
        self.choice.take_theirs.connect(self._take_theirs)
        self.choice.compare.connect(self._compare)
        self.facts.place_clicked.connect(self.go_to_line)
        self.line_field.chosen.connect(self._go)
        self.line_field.closed.connect(self._focus_code)

    # -- intents, for commands and for other panels

    def reveal(self, path: str, line: int = 1, column: int = 1) -> None:
        """Open the file and put the caret at this 1-based place."""
        self._presenter.open(path, line, column)

    def current_view(self) -> CodeView | None:
        """The code in front."""
        tab = self._current()
        return self._views.get(tab.key) if tab else None

    def save(self) -> None:
        """Save the file in front."""
        tab, view = self._current(), self.current_view()
        if tab and view:
            self._presenter.save(tab.path, view.text())

    def save_all(self, done: Callable[[bool], None] = lambda saved: None) -> None:
        """Save everything that is dirty; `done` hears whether all of it was saved."""
        self._presenter.save_all(self.unsaved(), done)

    def unsaved(self) -> dict[str, str]:
        """Path to text of everything that is dirty."""
        return {tab.path: self._views[tab.key].text() for tab in self._presenter.state.tabs if tab.dirty}

    def may_leave(self, then: Callable[[], None]) -> None:
        """Call `then` once nothing unsaved would be lost: at once, after saving, or never."""
        names = list(self._presenter.dirty())
        answer: Answer = self._ask(self, names) if names else "discard"
        if answer == "discard":
            then()
        elif answer == "save":
            self.save_all(lambda saved: then() if saved else None)

    def close_tab(self, path: str = "") -> None:
        """Close a tab (the one in front if none is named), asking first when it is dirty."""
        tab = self._presenter.state.tab(path or self._presenter.state.current)
        if tab is None:
            return
        answer: Answer = self._ask(self, [tab.name]) if tab.dirty else "discard"
        if answer == "discard":
            self._presenter.close(tab.path)
        elif answer == "save":
            close = self._presenter.close
            self._presenter.save(
                tab.path, self._views[tab.key].text(), lambda saved: close(tab.path) if saved else None
            )

    def undo(self) -> None:
        """Take the last typing back."""
        self._with_view(lambda view: view.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._with_view(lambda view: view.redo())

    def open_find(self) -> None:
        """Open the find bar."""
        self._with_view(self.find_bar.open_for)

    def open_replace(self) -> None:
        """Open the find bar with its second line."""
        self._with_view(lambda view: self.find_bar.open_for(view, replace=True))

    def go_to_line(self) -> None:
        """Ask for a line."""
        self._with_view(lambda view: self.line_field.ask(view.caret().line, view.lineCount()))

    def toggle_comment(self) -> None:
        """Comment the selected lines out or in."""
        self._with_view(lambda view: view.toggle_comment())

    def next_tab(self, by: int = 1) -> None:
        """Go to the tab on the right, or so many further."""
        paths = [tab.path for tab in self._presenter.state.tabs]
        current = self._presenter.state.current
        if current in paths:
            self._presenter.show(paths[(paths.index(current) + by) % len(paths)])

    # -- painting

    def _paint(self, state: EditorState) -> None:
        self._drop_closed({tab.key for tab in state.tabs})
        for tab in state.tabs:
            self._show_text(tab)
        state = self._presenter.state  # marking a text as saved has changed it
        self.tabs.show_state(state)
        self._head.setVisible(bool(state.tabs))
        current = state.tab(state.current)
        view = self._views.get(current.key) if current else None
        self.choice.show_tab(current)
        self.facts.show_view(current, view)
        if view is not None and self.stack.currentWidget() is not view:
            self.stack.setCurrentWidget(view)
            self.find_bar.watch(view)
            view.take_focus()
        elif view is None:
            self.stack.setCurrentWidget(self.nothing)
            self.find_bar.hide()
            self.line_field.hide()
        self._jump_if_asked(state)

    def _drop_closed(self, open_: set[int]) -> None:
        for key in set(self._views) - open_:
            view = self._views.pop(key)
            self._loads.pop(key, None)
            self._saves.pop(key, None)
            self.find_bar.forget(view)
            self.stack.removeWidget(view)
            view.deleteLater()

    def _show_text(self, tab: Tab) -> None:
        view = self._views.get(tab.key)
        if view is None:
            view = self._views[tab.key] = self._new_view(tab)
        elif view.language != tab.language:
            view.set_language(tab.language)
        if self._loads[tab.key] != tab.loads:
            self._loads[tab.key] = tab.loads
            view.take(tab.text)
        if self._saves[tab.key] != tab.saves:
            self._saves[tab.key] = tab.saves
            if view.text() == tab.text:
                view.mark_saved()
        view.setReadOnly(bool(tab.note))

    def _new_view(self, tab: Tab) -> CodeView:
        view = CodeView(tab.language)
        view.load(tab.text)
        self._loads[tab.key], self._saves[tab.key] = tab.loads, tab.saves
        key = tab.key
        view.dirty_changed.connect(lambda dirty: self._edited(key, dirty))
        view.caret_moved.connect(lambda: self._caret_moved(key))
        for keys, run in self._keys().items():
            view.on_key(keys, run)
        view.setAccessibleName(f"Code of {tab.path}")
        self.stack.addWidget(view)
        return view

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            "Ctrl+S": self.save,
            "Ctrl+W": self.close_tab,
            "Ctrl+F": self.open_find,
            "Ctrl+H": self.open_replace,
            "Ctrl+G": self.go_to_line,
            "F3": self.find_bar.next,
            "Shift+F3": self.find_bar.previous,
            "Ctrl+Tab": self.next_tab,
            "Ctrl+PgDown": self.next_tab,
            "Ctrl+PgUp": lambda: self.next_tab(-1),
            "Escape": self._escape,
        }

    def _jump_if_asked(self, state: EditorState) -> None:
        target = state.target
        if target is None or target.number == self._jump:
            return
        self._jump = target.number
        tab = state.tab(target.path)
        if tab is not None:
            view = self._views[tab.key]
            view.go_to(target.line, target.column)
            view.take_focus()

    def _edited(self, key: int, dirty: bool) -> None:
        tab = next((tab for tab in self._presenter.state.tabs if tab.key == key), None)
        if tab is not None:
            self._presenter.edited(tab.path, dirty)

    def _caret_moved(self, key: int) -> None:
        view = self.current_view()
        if view is not None and view is self._views.get(key):
            self.facts.show_caret(view)

    def _escape(self) -> None:
        view = self.current_view()
        if view is not None and view.selections() > 1:
            view.clear_extra_selections()
        elif self.find_bar.isVisible():
            self.find_bar.close_bar()

    def _keep_mine(self) -> None:
        tab, view = self._current(), self.current_view()
        if tab and view:
            self._presenter.keep_mine(tab.path, view.text())

    def _take_theirs(self) -> None:
        tab = self._current()
        if tab:
            self._presenter.take_theirs(tab.path)

    def _compare(self) -> None:
        tab, view = self._current(), self.current_view()
        if tab and view and tab.theirs is not None:
            self.compare_asked.emit(tab.path, view.text(), tab.theirs)

    def _go(self, line: int, column: int) -> None:
        self._with_view(lambda view: view.go_to(line, column))

    def _focus_code(self) -> None:
        self._with_view(lambda view: view.take_focus())

    def _current(self) -> Tab | None:
        return self._presenter.state.tab(self._presenter.state.current)

    def _with_view(self, run: Callable[[CodeView], None]) -> None:
        view = self.current_view()
        if view is not None:
            run(view)
