"""Ports of everything web: building the person's modules, serving them, running them in a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.jobs import CancelToken


@dataclass(frozen=True)
class ConsoleLine:
    """One line of a page's console, mapped back to the person's source where it can be."""

    level: Literal["debug", "info", "warning", "error"]
    text: str
    path: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class PageReport:
    """What a visit to a page showed.

    Attributes:
        ready: The app rendered something.
        seconds: From the request to `ready`.
        text: The visible text, at most 20,000 characters.
        problems: Page errors, failed requests and console errors.
        screenshot: PNG bytes, empty when none was asked for.
    """

    ready: bool
    seconds: float
    text: str
    console: tuple[ConsoleLine, ...] = ()
    problems: tuple[Problem, ...] = ()
    screenshot: bytes = b""


class PageRunner(Protocol):
    """A hidden browser page. Called from a worker thread; the page lives on the UI thread."""

    def visit(
        self,
        url: str,
        cancel: CancelToken,
        *,
        width: int = 1280,
        height: int = 800,
        click_around: bool = False,
        screenshot: bool = False,
        timeout_s: float = 20.0,
    ) -> PageReport:
        """Load `url` in a fresh profile, wait until it settles, optionally click what is safe to click.

        Raises:
            Cancelled: `cancel` was set.
            EnvironmentFault: The browser part could not be started.
        """


class WebBuilder(Protocol):
    """Turns the person's sources into what a browser runs; checks them on the way."""

    def check_build(self, files: Mapping[str, bytes], cancel: CancelToken) -> list[Problem]:
        """Parse and transform every module and style sheet; imports that lead nowhere are problems."""

    def check_types(self, root: Path, cancel: CancelToken) -> list[Problem]:
        """Type-check the project in `root` with the TypeScript compiler."""

    def bundle(self, root: Path, out: Path, cancel: CancelToken) -> list[Problem]:
        """Write a static site into `out`; `out/index.html` runs from any plain HTTP server, offline."""


@dataclass(frozen=True)
class PreviewEvent:
    """What a page of a project's origin told the server (published on the bus)."""

    project_id: str
    kind: Literal["reloaded", "updated", "styled", "failed"]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class SourcePlace:
    """A place in one of the person's files; line and column are 1-based."""

    path: str
    line: int
    column: int


class PreviewHost(Protocol):
    """The loopback server: one origin a project, nothing reachable without this launch's token."""

    @property
    def port(self) -> int:
        """Where it listens; remember it, so that origins (and the apps' storage) stay the same."""

    def origin(self, project_id: str) -> str:
        """The origin of a project, without a slash at the end."""

    def open(self, project_id: str, root: Path) -> str:
        """Serve `root` as the project's own origin; returns the address to load, token included."""

    def refresh(self, project_id: str, changed: Iterable[str]) -> None:
        """Rebuild what these paths touch and push it to the open pages: modules, styles, or a reload."""

    def invite(self, project_id: str) -> str:
        """An address for another browser; its token is good for one load."""

    def locate(self, url: str, line: int, column: int | None = None) -> SourcePlace | None:
        """The person's line behind a line of a served module; None when the address is no module of theirs."""

    def close_project(self, project_id: str) -> None: ...

    def close(self) -> None: ...
