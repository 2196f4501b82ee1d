"""The status bar's presenter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from appforge_desktop.domain.ports.llm import Figures
from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.chat import ChatPresenter, ChatState
from appforge_desktop.presenters.chat.state import ModelState
from appforge_desktop.presenters.workspace import WorkspacePresenter, WorkspaceState


@dataclass(frozen=True)
class StatusState:
    """One line about everything.

    Attributes:
        figures: What the last answer cost.
        version: Number of the version on screen; None when there is none.
        problems: Fatal problems of the page that runs.
    """

    model: str = ""
    model_state: ModelState = "idle"
    figures: Figures | None = None
    project: str = ""
    version: int | None = None
    problems: int = 0

    @property
    def model_line(self) -> str:
        """Name and state, such as "SmolLM2 135M · writing"."""
        words = {
            "idle": "ready",
            "loading": "reading",
            "writing": "writing",
            "lost": "stopped, restarts with your next message",
        }
        return f"{self.model} · {words[self.model_state]}"

    @property
    def speed_line(self) -> str:
        """Speed and time to first token, such as "74 tokens/s · first 0.12 s"; empty before the first answer."""
        if self.figures is None:
            return ""
        return f"{self.figures.tokens_per_s:.0f} tokens/s · first {self.figures.first_token_s:.2f} s"

    @property
    def speed_detail(self) -> str:
        """The rest of the figures, for a tooltip."""
        if self.figures is None:
            return ""
        one = self.figures
        return (
            f"{one.generated} tokens written in {one.seconds:.2f} s\n"
            f"{one.reused} tokens of the prompt reused, {one.evaluated} evaluated"
        )


class StatusPresenter:
    """Gathers what the status bar shows from the chat and the workspace."""

    def __init__(
        self,
        *,
        chat: ChatPresenter,
        workspace: WorkspacePresenter,
        model: str,
        show_problems: Callable[[], None],
        restart_model: Callable[[], None],
    ) -> None:
        self.changed: Signal[StatusState] = Signal()
        self.state = StatusState(model=model)
        self.show_problems = show_problems
        self.restart_model = restart_model
        chat.changed.connect(self._on_chat)
        workspace.changed.connect(self._on_workspace)

    def set_model(self, name: str) -> None:
        """Another model answers now."""
        self._set(replace(self.state, model=name))

    def set_problems(self, count: int) -> None:
        """The preview counted the problems of the page."""
        self._set(replace(self.state, problems=count))

    def _on_chat(self, chat: ChatState) -> None:
        self._set(
            replace(
                self.state,
                model_state=chat.model,
                figures=chat.figures or self.state.figures,
                version=chat.version.number if chat.version else None,
            )
        )

    def _on_workspace(self, workspace: WorkspaceState) -> None:
        project = workspace.project
        self._set(
            replace(
                self.state,
                project=project.name if project else "",
                version=self.state.version if project else None,
                problems=self.state.problems if project else 0,
            )
        )

    def _set(self, state: StatusState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)
