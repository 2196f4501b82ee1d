"""One project as it is previewed: its last good graph, its styles, and what an edit pushes to the pages."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.adapters.web.candidates import candidates
from appforge_desktop.adapters.web.emit import Addresses, address_of, emit
from appforge_desktop.adapters.web.graph import Graph, GraphBuilder, stale_boundaries
from appforge_desktop.adapters.web.modules import Transformer
from appforge_desktop.adapters.web.page import Shell, problem_list, read_shell, render_page
from appforge_desktop.adapters.web.pushes import Pushes
from appforge_desktop.adapters.web.sourcemap import Place, SourceMap
from appforge_desktop.adapters.web.sources import FolderSources
from appforge_desktop.adapters.web.styles import StyleBook, style_problem
from appforge_desktop.adapters.web.tailwind import StyleError, Tailwind
from appforge_desktop.domain.problems import Problem

_KEPT = 600
_EMPTY = Graph({}, (), (), ())


@dataclass(frozen=True)
class Push:
    """What a refresh came to: the event's name for the client script, its value, and what was wrong."""

    event: str
    value: object
    problems: tuple[Problem, ...] = ()


class Site:
    """Serves one project. Thread-safe: one lock around every build."""

    def __init__(self, root: Path, transformer: Transformer, tailwind: Tailwind, addresses: Addresses) -> None:
        self.pushes = Pushes()
        self.revision = 0
        self._lock = threading.Lock()
        self._addresses = addresses
        self._files = FolderSources(root)
        self._builder = GraphBuilder(self._files, transformer, addresses.client + addresses.vendor)
        self._styles = StyleBook(tailwind)
        self._good = _EMPTY
        self._css: dict[str, str] = {}
        self._shell = Shell("", (), ())
        self._broken: tuple[Problem, ...] = ()
        self._emitted: dict[tuple[str, str], bytes] = {}

    def page(self, nonce: str) -> bytes | None:
        """The page to send, always of the files as they are now; None when there is no index.html."""
        with self._lock:
            text = self._files.read("index.html")
            if text is None:
                return None
            self._builder.forget()
            self._shell = read_shell(text.decode("utf-8", "replace"))
            self._take(self._graph())
            return self._rendered(nonce).encode()

    def refresh(self, changed: Iterable[str]) -> Push | None:
        """Build what `changed` touches and push it to the pages; None when the page does not depend on it."""
        with self._lock:
            push = self._refresh(set(changed))
            if push is not None:
                self.revision += 1
                self.pushes.send(push.event, push.value, self.revision)
        return push

    def module(self, path: str, version: str) -> tuple[bytes, bool] | None:
        """The JavaScript of a module, and whether it is the one of `version`."""
        known = self._emitted.get((path, version))
        if known is not None:
            return known, True
        with self._lock:
            if path not in self._good.nodes:
                self._good = self._extended(path)
            if path not in self._good.nodes:
                return None
            code = self._emit(path)
            return code, self._good.version(path) == version

    def _emit(self, path: str) -> bytes:
        key = path, self._good.version(path)
        if key not in self._emitted:
            if len(self._emitted) > _KEPT:
                self._emitted.pop(next(iter(self._emitted)))
            self._emitted[key] = emit(self._good, path, self._addresses).encode()
        return self._emitted[key]

    def source_map(self, path: str) -> str | None:
        """The source map of a module, as JSON."""
        node = self._good.nodes.get(path)
        return node.module.source_map if node and node.module else None

    def locate(self, path: str, line: int, column: int | None) -> Place | None:
        """A place in a module's JavaScript as a place in its source."""
        text = self.source_map(path)
        return SourceMap(text).locate(line, column) if text else None

    def file(self, path: str) -> bytes | None:
        """A file of the project, or of its `public` folder."""
        found = self._files.read(path)
        return found if found is not None else self._files.read(f"public/{path}")

    def stylesheet(self, path: str) -> bytes | None:
        """A style sheet that the page asks for by its own address."""
        with self._lock:
            if self._files.read(path) is None:
                return None
            try:
                return self._styles.css(path, self._builder.read, self._good.names).encode()
            except StyleError:
                return b""

    def close(self) -> None:
        """End the pushes and forget the styles."""
        self.pushes.close()
        with self._lock:
            self._styles.close()

    def _graph(self) -> Graph:
        return self._builder.build(self._shell.scripts, self._shell.styles)

    def _extended(self, path: str) -> Graph:
        """The good graph and a module that only the page knew of (a worker, say)."""
        if self._files.read(path) is None:
            return self._good
        more = self._builder.build((path,))
        return dataclasses.replace(self._good, nodes={**more.nodes, **self._good.nodes})

    def _take(self, graph: Graph) -> None:
        """Make `graph` the good one, if it is."""
        self._broken = tuple(one for one in graph.problems if one.fatal)
        css, problems = self._compiled(graph)
        self._broken += problems
        if not self._broken:
            self._good, self._css = graph, css
        elif not self._good.nodes:
            self._css = css  # no app to show yet: the page has its styles and the problems only

    def _compiled(self, graph: Graph) -> tuple[dict[str, str], tuple[Problem, ...]]:
        names = graph.names | candidates(self._shell.text)
        css: dict[str, str] = {}
        problems: list[Problem] = []
        for path in graph.styles:
            try:
                css[path] = self._styles.css(path, self._builder.read, names)
            except StyleError as error:
                problems.append(style_problem(path, error))
        return css, tuple(problems)

    def _rendered(self, nonce: str) -> str:
        graph = self._good
        whole = [path for path, node in graph.nodes.items() if node.module and not node.module.problems]
        addresses = {path: address_of(graph, path) for path in graph.entries if path in whole}
        return render_page(
            self._shell,
            addresses=addresses,
            styles=self._css,
            preloads=[address_of(graph, path) for path in whole],
            client=self._addresses.client,
            nonce=nonce,
            revision=self.revision,
            problems=self._broken,
        )

    def _refresh(self, changed: set[str]) -> Push | None:
        if not self._shell.text:
            return None
        if "index.html" in changed or any(path.startswith("public/") for path in changed):
            return Push("reload", None)
        self._builder.forget(changed)
        was_broken, graph = bool(self._broken), self._graph()
        css, problems = self._compiled(graph)
        self._broken = tuple(one for one in graph.problems if one.fatal) + problems
        if self._broken:
            return Push("broken", problem_list(self._broken), self._broken)
        old, old_css = self._good, self._css
        self._good, self._css = graph, css
        if not old.nodes or old.entries != graph.entries:
            return Push("reload", None)
        return self._difference(old, old_css, was_broken)

    def _difference(self, old: Graph, old_css: Mapping[str, str], was_broken: bool) -> Push | None:
        modules = [address_of(self._good, path) for path in stale_boundaries(old, self._good)]
        for path in self._good.nodes:  # now: another edit may come before the page asks for this one
            self._emit(path)
        styles = [{"path": path, "css": css} for path, css in self._css.items() if old_css.get(path) != css]
        if modules or styles:
            return Push("update", {"modules": modules, "styles": styles})
        return Push("mended", None) if was_broken else None
