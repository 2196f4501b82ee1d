"""A project's style sheets: what they import is gathered, Tailwind compiles them, addresses are made to fit."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from appforge_desktop.adapters.web.modules import digest_of
from appforge_desktop.adapters.web.tailwind import StyleError, Tailwind
from appforge_desktop.domain.problems import Problem

_IMPORT = re.compile(r"""@(?:import|reference)\s+(?:url\(\s*)?["']([^"']+)["']""")
_URL = re.compile(r"""url\(\s*(["']?)(?!data:|https?:|/|#)([^"')]+)\1\s*\)""")

Read = Callable[[str], bytes | None]
Address = Callable[[str], str]


@dataclass
class _Sheet:
    digest: str
    key: str
    names: set[str] = field(default_factory=set)
    css: str = ""


class StyleBook:
    """The compiled style sheets of one project; recompiled when their sources change, else only grown."""

    def __init__(self, tailwind: Tailwind, address: Address = lambda path: f"/{path}") -> None:
        self._tailwind = tailwind
        self._address = address
        self._sheets: dict[str, _Sheet] = {}

    def css(self, path: str, read: Read, names: frozenset[str]) -> str:
        """The finished CSS of the sheet at `path`, with the classes of `names`.

        Raises:
            StyleError: The sheet is wrong.
        """
        files = gather(path, read, self._address)
        digest = digest_of("\0".join(f"{name}\0{text}" for name, text in sorted(files.items())).encode())
        sheet = self._sheets.get(path)
        if sheet is None or sheet.digest != digest:
            self._forget(path)
            sheet = self._sheets[path] = _Sheet(digest, self._tailwind.open(path, files))
        elif names <= sheet.names:
            return sheet.css
        fresh = names - sheet.names
        sheet.css = self._tailwind.build(sheet.key, fresh)
        sheet.names |= fresh
        return sheet.css

    def close(self) -> None:
        """Give the compiled sheets back."""
        for path in list(self._sheets):
            self._forget(path)

    def _forget(self, path: str) -> None:
        sheet = self._sheets.pop(path, None)
        if sheet is not None:
            self._tailwind.drop(sheet.key)


def gather(path: str, read: Read, address: Address) -> Mapping[str, str]:
    """The sheet at `path` and every project sheet that it imports, with `url(...)` made absolute by `address`."""
    files: dict[str, str] = {}
    waiting = [path]
    while waiting:
        one = waiting.pop()
        content = read(one)
        if one in files or content is None:
            continue
        text = content.decode("utf-8", "replace")
        files[one] = _with_addresses(text, posixpath.dirname(one), address)
        for name in _IMPORT.findall(text):
            if name.startswith((".", "/")):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(one), name.lstrip("/")))
                waiting.append(target if target.endswith(".css") else f"{target}.css")
    return files


def style_problem(path: str, error: StyleError) -> Problem:
    """What Tailwind said about the sheet at `path`."""
    return Problem("style", str(error), path)


def _with_addresses(text: str, folder: str, address: Address) -> str:
    def fit(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match[2].strip()))
        return match[0] if target.startswith("..") else f'url("{address(target)}")'

    # An `@import url(...)` is followed by `gather`, not fetched by the browser.
    return "\n".join(line if "@import" in line else _URL.sub(fit, line) for line in text.split("\n"))
