"""Which paths a project may name: one rule for the model, for the person and for every file operation.

A project path is relative, in forward slashes and Unicode form NFC. It means the same file on Linux, macOS and
Windows, and it can name nothing outside the project and nothing that is guarded.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from appforge_desktop.foundation.errors import UserError

GUARDED = frozenset({".git", ".appforge", ".hg", ".svn"})
"""Names that no project path may contain, whatever their case or Unicode alias: hooks and history live there."""

TOOL_CONFIG = frozenset(
    {
        ".claude",
        ".cursor",
        ".devcontainer",
        ".env",
        ".github",
        ".gitattributes",
        ".gitlab-ci.yml",
        ".gitmodules",
        ".husky",
    }
    | {".idea", ".mcp.json", ".npmrc", ".pnpmfile.cjs", ".vscode", ".yarnrc", ".yarnrc.yml", "agents.md", "claude.md"}
)
"""Names that make some tool run something: a person may edit them, a model only when they approve."""

IGNORED = frozenset(
    {".git", ".appforge", ".hg", ".svn", ".venv", ".vite", ".cache", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
    | {"__pycache__", "dist", "node_modules"}
)
"""Names that are not the person's work, at any depth: left out of listings, versions and watches."""

MAX_PATH = 400
MAX_NAME_BYTES = 240
"""Below the 255 of common file systems, so that a temporary name still fits."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)}
)
_SHORT_ALIAS = re.compile(r"(git|appfor|hg|svn|gi[0-9a-f]{4}|ap[0-9a-f]{4})~\d+")
_FORBIDDEN = frozenset('<>:"|?*\\')
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def check_project_path(path: str) -> str:
    """Approve a path inside a project.

    Returns:
        The path in Unicode form NFC.

    Raises:
        UserError: It is absolute, climbs out, is not portable, or names something guarded.
    """
    normal = unicodedata.normalize("NFC", path)
    reason = _why_path_is_bad(normal) or next(filter(None, map(why_name_is_bad, normal.split("/"))), None)
    if reason is not None:
        raise UserError(
            f"The path {_shown(path)} can't be used: {reason}.", hint="Use a plain name inside the project."
        )
    return normal


def _why_path_is_bad(path: str) -> str | None:
    if not path:
        return "it is empty"
    if path.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:", path):
        return "it is not relative to the project"
    return f"it is longer than {MAX_PATH} characters" if len(path) > MAX_PATH else None


@lru_cache(maxsize=4096)
def why_name_is_bad(name: str) -> str | None:
    """Why one component of a path is refused; None when it is fine."""
    if not name:
        return "a part of it is empty"
    if name in {".", ".."}:
        return "it climbs through folders"
    if any(unicodedata.category(letter) in {"Cc", "Cs"} or letter in _BIDI for letter in name):
        return "it has control characters"
    if letters := sorted(_FORBIDDEN.intersection(name)):
        return f"{letters[0]} is not allowed in names"
    if name[-1] in ". " or name[0] == " ":
        return "a part of it begins or ends with a space or ends with a dot"
    if len(name.encode()) > MAX_NAME_BYTES:
        return "a part of it is too long"
    return _why_alias_is_bad(folded(name))


def _why_alias_is_bad(alias: str) -> str | None:
    if alias in GUARDED or _SHORT_ALIAS.fullmatch(alias):
        return "it names a guarded folder"
    if set(alias) & (_FORBIDDEN | {"/"}) or alias.rstrip(". ") != alias or not alias:
        return "it looks like another path"
    return "Windows keeps that name for a device" if alias.split(".")[0].strip() in _DEVICES else None


def folded(name: str) -> str:
    """The name as the most forgiving file system sees it: no case, no width, nothing invisible.

    Source: the ignorable code points of HFS+ and the short names of NTFS that git guards since CVE-2014-9390.
    """
    seen = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not _is_invisible(letter))
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())


def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf" or letter in _FILLERS or "\ufe00" <= letter <= "\ufe0f"


def is_visible(path: str) -> bool:
    """Whether a project path is the person's work: no component of it is in `IGNORED`, in any case."""
    return not any(is_ignored(name) for name in path.split("/"))


@lru_cache(maxsize=4096)
def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is left out of listings."""
    return folded(name) in IGNORED


def needs_approval(path: str) -> bool:
    """Whether a model may write this (checked) path only when the person approves: configuration of tools."""
    names = [folded(name) for name in path.split("/")]
    return any(name in TOOL_CONFIG or name.startswith(".env.") for name in names)


def _shown(path: str) -> str:
    """The path between quotes with everything invisible escaped, cut to a readable length."""
    text = ascii(path) if any(_is_invisible(one) or not one.isprintable() for one in path) else f"'{path}'"
    return text if len(text) <= 80 else f"{text[:76]}...'"
