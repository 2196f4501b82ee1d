"""What an import leads to: a file of the project, a vendor module, or nothing."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

SCRIPTS = (".tsx", ".ts", ".jsx", ".js", ".mjs", ".mts")
_TRIED = (".mjs", ".js", ".mts", ".ts", ".jsx", ".tsx", ".json")

Kind = Literal["script", "style", "json", "asset", "vendor", "missing"]


@dataclass(frozen=True)
class Lead:
    """Where an import leads. `name` is a project path, a vendor module, or the specifier that led nowhere."""

    kind: Kind
    name: str


def resolve(specifier: str, importer: str, exists: Callable[[str], bool], vendor: frozenset[str]) -> Lead:
    """Follow `specifier` from the project path `importer`, as Vite does: extensions and index files are tried."""
    plain = specifier.partition("?")[0]
    if plain in vendor:
        return Lead("vendor", plain)
    path = _project_path(plain, importer)
    if path is None or path.startswith(".."):
        return Lead("missing", specifier)
    for candidate in (path, *(path + end for end in _TRIED), *(f"{path}/index{end}" for end in _TRIED)):
        if exists(candidate):
            return Lead(kind_of(candidate), candidate)
    public = f"public/{path}"
    return Lead("asset", public) if plain.startswith("/") and exists(public) else Lead("missing", specifier)


def kind_of(path: str) -> Kind:
    """What a file is to the browser, by its ending."""
    lower = path.lower()
    if lower.endswith(SCRIPTS):
        return "script"
    if lower.endswith(".css"):
        return "style"
    return "json" if lower.endswith(".json") else "asset"


def _project_path(specifier: str, importer: str) -> str | None:
    if specifier.startswith("/"):
        return posixpath.normpath(specifier.lstrip("/"))
    if specifier.startswith("@/"):
        return posixpath.normpath("src/" + specifier[2:])
    if specifier.startswith("."):
        return posixpath.normpath(posixpath.join(posixpath.dirname(importer), specifier))
    return None
