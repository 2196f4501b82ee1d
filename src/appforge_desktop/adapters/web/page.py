"""The person's index.html made ready: module addresses, styles in place, our client script, a strict policy."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from appforge_desktop.domain.problems import Problem

_SCRIPT = re.compile(r"<script\b([^>]*)>", re.I)
_STYLE_LINK = re.compile(r"<link\b(?=[^>]*\brel\s*=\s*[\"']?stylesheet)[^>]*>", re.I)
_ATTRIBUTE = r"""\b{}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))"""
_HEAD = re.compile(r"<head\b[^>]*>", re.I)
_HEAD_END = re.compile(r"</head\s*>", re.I)

POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "worker-src 'self' blob:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""Keeps a generated app offline: everything it loads comes from its own origin."""


@dataclass(frozen=True)
class Shell:
    """What an index.html names: project paths of its module scripts and style sheets."""

    text: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def read_shell(text: str) -> Shell:
    """Find the local scripts and style sheets of `text`."""
    scripts = [_local(_attribute("src", match[1])) for match in _SCRIPT.finditer(text) if "module" in match[1]]
    styles = [_local(_attribute("href", match[0])) for match in _STYLE_LINK.finditer(text)]
    return Shell(text, tuple(filter(None, scripts)), tuple(filter(None, styles)))


def render_page(
    shell: Shell,
    *,
    addresses: Mapping[str, str],
    styles: Mapping[str, str],
    preloads: Iterable[str],
    client: str,
    nonce: str,
    revision: int,
    problems: Sequence[Problem],
) -> str:
    """The page to send.

    Args:
        addresses: Project path of an entry script to its address; an entry that is missing here is left out.
        styles: Project path to finished CSS, in the order of the page.
        problems: Shown over the page when there are any.
    """
    text = _STYLE_LINK.sub(lambda match: "" if _local(_attribute("href", match[0])) in styles else match[0], shell.text)
    text = _SCRIPT.sub(lambda match: _script(match, addresses, nonce), text)
    first = f'<meta name="appforge-revision" content="{revision}">'
    first += f'<meta name="appforge-problems" content="{html.escape(json.dumps(problem_list(problems)))}">'
    first += f'<script type="module" src="{client}"></script>'
    first += "".join(f'<link rel="modulepreload" href="{html.escape(one)}">' for one in preloads)
    last = "".join(_style(path, css) for path, css in styles.items())
    text, heads = _HEAD.subn(lambda match: match[0] + first, text, count=1)
    text, ends = _HEAD_END.subn(lambda match: last + match[0], text, count=1)
    return ("" if heads else first) + ("" if ends else last) + text


def problem_list(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems as JSON values for the client script."""
    return [{"path": one.path, "line": one.line, "column": one.column, "message": one.message} for one in problems]


def _style(path: str, css: str) -> str:
    safe = re.sub(r"</(style)", r"<\\/\1", css, flags=re.I)
    return f'<style data-appforge="{html.escape(path)}">{safe}</style>'


def _script(match: re.Match[str], addresses: Mapping[str, str], nonce: str) -> str:
    attributes = match[1]
    source = _attribute("src", attributes)
    path = _local(source)
    if path is not None and "module" in attributes:
        address = addresses.get(path)
        if address is None:
            return '<script type="text/plain">'
        attributes = attributes.replace(source or "", html.escape(address), 1)
    return f'<script nonce="{nonce}"{attributes}>'


def _attribute(name: str, tag: str) -> str | None:
    match = re.search(_ATTRIBUTE.format(name), tag, re.I)
    return next((group for group in match.groups() if group is not None), None) if match else None


def _local(address: str | None) -> str | None:
    if not address or re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.I):
        return None
    path = posixpath.normpath(html.unescape(address).partition("?")[0].lstrip("/"))
    return None if path.startswith("..") else path
