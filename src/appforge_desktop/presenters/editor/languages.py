"""Which language a file is written in, by its name."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal

Language = Literal["ts", "tsx", "js", "jsx", "json", "css", "html", "markdown", "python", "plain"]

_BY_SUFFIX: dict[str, Language] = {
    ".ts": "ts",
    ".mts": "ts",
    ".cts": "ts",
    ".tsx": "tsx",
    ".js": "js",
    ".mjs": "js",
    ".cjs": "js",
    ".jsx": "jsx",
    ".json": "json",
    ".webmanifest": "json",
    ".css": "css",
    ".html": "html",
    ".htm": "html",
    ".svg": "html",
    ".xml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".py": "python",
    ".pyi": "python",
}

TITLES: dict[Language, str] = {
    "ts": "TypeScript",
    "tsx": "TypeScript React",
    "js": "JavaScript",
    "jsx": "JavaScript React",
    "json": "JSON",
    "css": "CSS",
    "html": "HTML",
    "markdown": "Markdown",
    "python": "Python",
    "plain": "Plain text",
}


def language_of(path: str) -> Language:
    """The language of a project path; "plain" when the name tells nothing."""
    return _BY_SUFFIX.get(PurePosixPath(path).suffix.lower(), "plain")
