"""The constant files of every app, cut down to what this app needs.

A part marks what belongs to a feature: `//? money|percent` at the end of a line, or `//#if money` ... `//#end`
around several (`{/*#if money*/}` in JSX, `/*#if money*/` in CSS). `!` in front of a feature means without it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Set

_LINE = re.compile(r"\s*//\?\s*(\S+)$")
_IF = re.compile(r"^\s*(?://#if |\{?/\*#if )(\S+?)(?:\*/\}?)?$")
_END = re.compile(r"^\s*(?://#end|\{?/\*#end\*/\}?)$")
_NAMED = re.compile(r'^import (type )?\{ ([^}]*) \} from "([^"]*)";$')
_IMPORT = re.compile(r'(?:from|import) "(\.[^"]*)"')


def _wanted(condition: str, features: Set[str]) -> bool:
    return any((one[1:] not in features) if one.startswith("!") else one in features for one in condition.split("|"))


def cut(text: str, features: Set[str]) -> str:
    """`text` without what belongs to features that are not wanted, and without the marks."""
    lines: list[str] = []
    open_blocks: list[bool] = []
    for line in text.split("\n"):
        if begin := _IF.match(line):
            open_blocks.append(_wanted(begin[1], features))
        elif _END.match(line):
            open_blocks.pop()
        elif all(open_blocks):
            mark = _LINE.search(line)
            if mark is None:
                lines.append(line)
            elif _wanted(mark[1], features):
                lines.append(line[: mark.start()])
    text = "\n".join(_joined_imports(lines))
    return re.sub(r"\n{3,}", "\n\n", text).rstrip("\n") + "\n"


def _joined_imports(lines: Iterable[str]) -> list[str]:
    """Neighbouring imports of one module become one line, its names in order, as a formatter would have it."""
    joined: list[str] = []
    for line in lines:
        this, last = _NAMED.match(line), _NAMED.match(joined[-1]) if joined else None
        if this and last and this[1] == last[1] and this[3] == last[3]:
            names = sorted(
                {*last[2].split(", "), *this[2].split(", ")}, key=lambda name: name.removeprefix("type ").lower()
            )
            joined[-1] = f'import {this[1] or ""}{{ {", ".join(names)} }} from "{this[3]}";'
        else:
            joined.append(line)
    return joined


def imports(path: str, text: str, known: Iterable[str]) -> list[str]:
    """The project files that the file at `path` imports."""
    folder = posixpath.dirname(path)
    files = set(known)
    found: list[str] = []
    for target in _IMPORT.findall(text):
        base = posixpath.normpath(posixpath.join(folder, target))
        found += [one for one in (base, f"{base}.ts", f"{base}.tsx", f"{base}/index.ts") if one in files][:1]
    return found


def needed(
    written: Mapping[str, str], parts: Mapping[str, str], features: Set[str], roots: Iterable[str]
) -> dict[str, str]:
    """The parts that `roots` and the written files import, directly or through others, cut to the features."""
    known = {*written, *parts}
    files: dict[str, str] = {}
    waiting = [*roots, *(target for path, text in written.items() for target in imports(path, text, known))]
    while waiting:
        path = waiting.pop()
        if path in files or path in written or path not in parts:
            continue
        files[path] = cut(parts[path], features)
        waiting += imports(path, files[path], known)
    return files
