"""Which requests a loopback server may answer: pure checks, done before anything is routed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

_TARGET = re.compile(r"/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*")
_QUERY = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@%/-]*")
_ESCAPES = re.compile(r"%(?![0-9A-Fa-f]{2})|%(?:2e|2f|5c|25|00|3a)", re.IGNORECASE)
_PROJECT = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


@dataclass(frozen=True)
class Target:
    """A request target in its one canonical form.

    Attributes:
        path: Decoded, without the leading slash; empty for the root.
        query: The first value of every name.
    """

    path: str
    query: Mapping[str, str]


def parse_target(raw: str) -> Target | None:
    """The canonical target, or None when it has anything that could be read in two ways.

    Refused: encoded dots, slashes, backslashes, percent signs and NUL; `..`, empty and hidden segments; `#`; a
    second `?`; a first segment that starts with `@` (CVE-2025-30208, CVE-2025-32395).
    """
    path, _, query = raw.partition("?")
    if not _TARGET.fullmatch(path) or not _QUERY.fullmatch(query) or _ESCAPES.search(path):
        return None
    try:
        decoded = unquote_to_bytes(path).decode("utf-8")[1:]
    except UnicodeDecodeError:
        return None
    if decoded and not is_plain_path(decoded.removesuffix("/")):
        return None
    return Target(decoded, _pairs(query))


def is_plain_path(path: str) -> bool:
    """Whether a project path has only visible, unambiguous segments."""
    return not path.startswith("@") and all(_plain_segment(segment) for segment in path.split("/"))


def project_of_host(host: str, port: int) -> str | None:
    """The project in `<project>.localhost:<port>`, or None for any other host (CVE-2024-28224)."""
    suffix = f".localhost:{port}"
    name = host.removesuffix(suffix)
    return name if name != host and _PROJECT.fullmatch(name) else None


def is_project_name(name: str) -> bool:
    """Whether `name` can be a label of a host name."""
    return _PROJECT.fullmatch(name) is not None


def is_own_page(headers: Mapping[str, str], host: str) -> bool:
    """Whether the request was made by the origin itself or typed into an address bar."""
    origin = headers.get("origin")
    site = headers.get("sec-fetch-site", "none")
    return (origin is None or origin == f"http://{host}") and site in ("none", "same-origin")


def _plain_segment(segment: str) -> bool:
    if not segment or segment.startswith(".") or segment.endswith((".", " ")):
        return False
    return all(char.isprintable() and char not in '\\:%#?"<>|*' for char in segment)


def _pairs(query: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name:
            pairs.setdefault(name, value)
    return pairs
