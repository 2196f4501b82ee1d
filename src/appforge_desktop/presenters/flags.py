"""Keeps the commands' context up to date, and binds the commands that presenters answer."""

from __future__ import annotations

from collections.abc import Callable

from appforge_desktop.presenters.chat import ChatPresenter, ChatState
from appforge_desktop.presenters.commands import CommandRegistry
from appforge_desktop.presenters.home import HomePresenter
from appforge_desktop.presenters.workspace import Mode, Panel, WorkspacePresenter, WorkspaceState


def follow(registry: CommandRegistry, *, workspace: WorkspacePresenter, chat: ChatPresenter) -> None:
    """Set the flags that the workspace and the chat decide, now and at every change."""

    def on_workspace(state: WorkspaceState) -> None:
        is_open = state.project is not None
        registry.update(
            project_open=is_open,
            at_home=not is_open,
            chat_shown=is_open and "chat" in state.panels,
            code_shown=is_open and "code" in state.panels,
            preview_shown=is_open and "preview" in state.panels,
            mode_chat=is_open and state.mode == "chat",
            mode_code=is_open and state.mode == "code",
            mode_all=is_open and state.mode == "all",
        )

    def on_chat(state: ChatState) -> None:
        registry.update(
            chat_busy=state.busy,
            chat_can_retry=state.can_retry,
            can_undo_version=state.can_undo,
            can_redo_version=state.can_redo,
        )

    workspace.changed.connect(on_workspace)
    chat.changed.connect(on_chat)
    on_workspace(workspace.state)
    on_chat(chat.state)


def presenter_handlers(
    *, home: HomePresenter, workspace: WorkspacePresenter, chat: ChatPresenter, reveal: Callable[[], None]
) -> dict[str, Callable[[], None]]:
    """`run` key to function, for the commands that need no widget."""

    def mode(name: Mode) -> Callable[[], None]:
        return lambda: workspace.set_mode(name)

    def toggle(panel: Panel) -> Callable[[], None]:
        return lambda: workspace.toggle(panel)

    def new() -> None:
        workspace.home()
        home.focus.emit(None)

    def focus_chat() -> None:
        if "chat" not in workspace.state.panels:
            workspace.toggle("chat")
        chat.focus.emit(None)

    return {
        "home:new": new,
        "workspace:home": workspace.home,
        "workspace:reveal": reveal,
        "workspace:mode_chat": mode("chat"),
        "workspace:mode_code": mode("code"),
        "workspace:mode_all": mode("all"),
        "workspace:toggle_chat": toggle("chat"),
        "workspace:toggle_code": toggle("code"),
        "workspace:toggle_preview": toggle("preview"),
        "chat:focus": focus_chat,
        "chat:stop": chat.stop,
        "chat:retry": chat.retry,
        "chat:new": chat.new,
        "versions:undo": chat.undo,
        "versions:redo": chat.redo,
    }
