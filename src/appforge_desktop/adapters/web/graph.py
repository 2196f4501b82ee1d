"""The modules that a page reaches from its entry scripts, their versions, and what an edit makes stale."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field

from appforge_desktop.adapters.web.candidates import candidates
from appforge_desktop.adapters.web.modules import Module, Transformer, digest_of
from appforge_desktop.adapters.web.resolve import Lead, kind_of, resolve
from appforge_desktop.adapters.web.sources import Sources
from appforge_desktop.adapters.web.vendor import VENDOR
from appforge_desktop.domain.problems import Problem

_VENDOR = frozenset(VENDOR)
_TRANSFORMED = ("script", "json")


@dataclass(frozen=True)
class Node:
    """A file of the graph.

    Attributes:
        digest: Content hash, and how often the content changed: a browser runs a module once an address, so going
            back to an earlier content must not go back to its address.
        module: None for assets and style sheets.
    """

    path: str
    digest: str
    module: Module | None = None
    leads: Mapping[str, Lead] = field(default_factory=dict)
    names: frozenset[str] = frozenset()

    def paths(self) -> list[str]:
        """The project files that it imports."""
        return [lead.name for lead in self.leads.values() if lead.kind not in ("vendor", "missing")]


@dataclass(frozen=True)
class Graph:
    """Everything that a page reaches; `entries` are the scripts that its HTML names."""

    nodes: Mapping[str, Node]
    entries: tuple[str, ...]
    styles: tuple[str, ...]
    problems: tuple[Problem, ...]
    salt: str = ""
    """Changes with our own scripts, so that a browser's cache never mixes two releases."""

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """What may be a Tailwind class in any script."""
        return frozenset().union(*(node.names for node in self.nodes.values()))

    @functools.cached_property
    def _versions(self) -> dict[str, str]:
        return {}

    def version(self, path: str) -> str:
        """Changes whenever the file or anything that it imports, near or far, changes."""
        if path not in self._versions:
            reached = sorted(self.reached(path))
            text = self.salt + path + "".join(f"\0{one}\0{self.nodes[one].digest}" for one in reached)
            self._versions[path] = digest_of(text.encode())
        return self._versions[path]

    def reached(self, path: str) -> set[str]:
        """`path` and every script, JSON file and asset below it."""
        seen: set[str] = set()
        waiting = [path]
        while waiting:
            one = waiting.pop()
            node = self.nodes.get(one)
            if one not in seen and node is not None and kind_of(one) != "style":
                seen.add(one)
                waiting.extend(node.paths())
        return seen

    def hooks(self, path: str) -> str:
        """A signature of the hooks behind the components of `path`: another one means that state is lost."""
        below = (self.nodes[one].module for one in sorted(self.reached(path)) if one != path)
        own = self.nodes[path].module
        found = [own.hooks if own else ()]
        found += [module.hooks for module in below if module and module.hooks and not module.refreshable]
        return digest_of(repr(found).encode())


class GraphBuilder:
    """Builds graphs over `sources`; what did not change since the last one is not looked at again."""

    def __init__(self, sources: Sources, transformer: Transformer, salt: str = "") -> None:
        self._sources = sources
        self._salt = salt
        self._transformer = transformer
        self._contents: dict[str, bytes | None] = {}
        self._exists: dict[str, bool] = {}
        self._nodes: dict[str, Node] = {}
        self._serials: dict[str, tuple[str, int]] = {}

    def read(self, path: str) -> bytes | None:
        """The file as it was when first read since it was last forgotten."""
        if path not in self._contents:
            self._contents[path] = self._sources.read(path)
        return self._contents[path]

    def forget(self, changed: Iterable[str] | None = None) -> None:
        """Look at these paths again next time; None for all."""
        for path in list(self._contents) if changed is None else changed:
            before = self._contents.pop(path, None) is not None
            if changed is None or before != self._sources.exists(path):
                self._exists.clear()
                self._nodes.clear()
            self._nodes.pop(path, None)

    def build(self, entries: Iterable[str], styles: Iterable[str] = ()) -> Graph:
        """Follow every import from `entries`; missing files and broken ones become problems."""
        entries = tuple(entries)
        nodes: dict[str, Node] = {}
        level = list(entries)
        while level:
            for node in self._load([path for path in dict.fromkeys(level) if path not in nodes]):
                nodes[node.path] = node
            level = [path for one in list(nodes.values()) for path in one.paths() if path not in nodes]
        problems = [problem for node in nodes.values() for problem in self._problems(node)]
        problems += [Problem("build", f"{path} is missing.", "index.html") for path in entries if path not in nodes]
        found = tuple(dict.fromkeys((*styles, *_sheets(nodes, entries))))
        return Graph(nodes, entries, found, tuple(problems), self._salt)

    def _load(self, paths: list[str]) -> list[Node]:
        started: list[tuple[str, Node | Future[Module]]] = []
        for path in paths:
            content = self.read(path)
            known = self._nodes.get(path)
            if known is not None:
                started.append((path, known))
            elif content is None:
                continue
            elif kind_of(path) in _TRANSFORMED:
                started.append((path, self._transformer.start(path, content)))
            else:
                started.append((path, Node(path, self._serial(path, digest_of(content)))))
        return [got if isinstance(got, Node) else self._node(path, got.result(60)) for path, got in started]

    def _node(self, path: str, module: Module) -> Node:
        leads = {one: resolve(one, path, self._there, _VENDOR) for one in module.imports}
        text = (self.read(path) or b"").decode("utf-8", "replace")
        node = self._nodes[path] = Node(path, self._serial(path, module.digest), module, leads, candidates(text))
        return node

    def _serial(self, path: str, digest: str) -> str:
        before, count = self._serials.get(path, (digest, 0))
        self._serials[path] = digest, count + (before != digest)
        return f"{digest}.{self._serials[path][1]}"

    def _there(self, path: str) -> bool:
        if path not in self._exists:
            self._exists[path] = self._sources.exists(path)
        return self._exists[path]

    def _problems(self, node: Node) -> list[Problem]:
        missing = [lead.name for lead in node.leads.values() if lead.kind == "missing"]
        found = list(node.module.problems) if node.module else []
        return found + [self._missing(node.path, name) for name in missing]

    def _missing(self, path: str, name: str) -> Problem:
        lines = (self.read(path) or b"").decode("utf-8", "replace").split("\n")
        line = next((at for at, text in enumerate(lines, 1) if f'"{name}"' in text or f"'{name}'" in text), None)
        local = name.startswith((".", "/", "@/"))
        what = f"The import {name!r} leads nowhere." if local else f"The package {name!r} is not part of the preview."
        return Problem("build", what, path, line)


def _sheets(nodes: Mapping[str, Node], entries: Iterable[str]) -> list[str]:
    """Style sheets in the order in which a browser would run the imports."""
    seen: dict[str, None] = {}
    found: list[str] = []

    def follow(path: str) -> None:
        if path in seen or path not in nodes:
            return
        seen[path] = None
        for one in nodes[path].paths():
            follow(one)
        if kind_of(path) == "style":
            found.append(path)

    for entry in entries:
        follow(entry)
    return found


def stale_boundaries(old: Graph, new: Graph) -> list[str]:
    """The modules of `new` to import again so that the page has every change, farthest from the entry.

    Walks from each changed file up to the nearest modules that export nothing but components, or to an entry.
    """
    importers: defaultdict[str, list[str]] = defaultdict(list)
    for node in new.nodes.values():
        for path in node.paths():
            importers[path].append(node.path)
    waiting = [path for path, node in new.nodes.items() if _changed(old.nodes.get(path), node)]
    found: dict[str, None] = {}
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        module = new.nodes[path].module
        if path in seen:
            continue
        seen.add(path)
        if path in new.entries or (module is not None and module.refreshable and path in old.nodes):
            found[path] = None
        else:
            waiting.extend(importers[path])
    return list(found)


def _changed(old: Node | None, new: Node) -> bool:
    return kind_of(new.path) != "style" and (old is None or old.digest != new.digest or old.leads != new.leads)
