"""Implements `WebBuilder` with esbuild, Tailwind and the native TypeScript compiler."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from appforge_desktop.adapters.web.bundle import Bundler
from appforge_desktop.adapters.web.candidates import candidates
from appforge_desktop.adapters.web.graph import GraphBuilder
from appforge_desktop.adapters.web.page import read_shell
from appforge_desktop.adapters.web.resolve import SCRIPTS
from appforge_desktop.adapters.web.sources import MemorySources
from appforge_desktop.adapters.web.styles import StyleBook, style_problem
from appforge_desktop.adapters.web.tailwind import StyleError
from appforge_desktop.adapters.web.typecheck import TypeChecker
from appforge_desktop.adapters.web.workshop import Workshop
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.jobs import CancelToken


class EsbuildBuilder:
    """Builds and checks projects. Thread-safe."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._types = TypeChecker(workshop.packages, workshop.cache)
        self._bundler = Bundler(workshop)

    def check_build(self, files: Mapping[str, bytes], cancel: CancelToken) -> list[Problem]:
        """Transform every script under `src` and what the page reaches, and compile its style sheets."""
        cancel.raise_if_set()
        if "index.html" not in files:
            return [Problem("build", "The project has no index.html.", "index.html")]
        shell = read_shell(files["index.html"].decode("utf-8", "replace"))
        builder = GraphBuilder(MemorySources(files), self._workshop.transformer)
        unreached = [path for path in sorted(files) if path.startswith("src/") and path.endswith(SCRIPTS)]
        sources = [path for path in unreached if not path.endswith(".d.ts")]
        graph = builder.build(dict.fromkeys((*shell.scripts, *sources)), shell.styles)
        cancel.raise_if_set()
        problems = list(graph.problems)
        book = StyleBook(self._workshop.tailwind)
        for path in graph.styles:
            try:
                book.css(path, builder.read, graph.names | candidates(shell.text))
            except StyleError as error:
                problems.append(style_problem(path, error))
        book.close()
        cancel.raise_if_set()
        return problems

    def check_types(self, root: Path, cancel: CancelToken) -> list[Problem]:
        """Type-check the project in `root` with the TypeScript compiler."""
        return self._types.check(root, cancel)

    def bundle(self, root: Path, out: Path, cancel: CancelToken) -> list[Problem]:
        """Write a static site into `out`; nothing is written when there are fatal problems."""
        return self._bundler.bundle(root, out, cancel)
