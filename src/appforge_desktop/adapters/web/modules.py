"""One source file as a browser module: transformed by esbuild, with what it imports and exports."""

from __future__ import annotations

import hashlib
import json
import re
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from appforge_desktop.adapters.web.esbuild_service import EsbuildService
from appforge_desktop.domain.problems import Problem

_FLAGS = (
    "--bundle",
    "--external:*",
    "--format=esm",
    "--jsx=automatic",
    "--jsx-dev",
    "--target=chrome120",
    "--metafile",
    "--sourcemap=external",
    "--outfile=module.js",
    "--tsconfig-raw={}",
    "--tree-shaking=false",
    "--log-level=silent",
    "--log-limit=20",
    '--define:import.meta.env={"MODE":"development","DEV":true,"PROD":false,"SSR":false,"BASE_URL":"/"}',
    '--define:process.env.NODE_ENV="development"',
)
_LOADERS = {".tsx": "tsx", ".ts": "ts", ".mts": "ts", ".jsx": "jsx", ".js": "jsx", ".mjs": "jsx", ".json": "json"}
_COMPONENT = re.compile(
    r"^(?:async )?function ([A-Z]\w*)\(|^var ([A-Z]\w*) = (?:(?:React\.|\w+\.)?(?:memo|forwardRef)\d*\(|\(|\w+ => )",
    re.M,
)
_EXPORTS = re.compile(r"^export \{\n(.*?)^\};", re.M | re.S)
_HOOK = re.compile(r"\buse[A-Z]\w*(?=\()")
_CONSTANT = re.compile(r"[A-Z0-9_]+")


@dataclass(frozen=True)
class Module:
    """A transformed source file.

    Attributes:
        digest: Hash of the source.
        code: JavaScript whose import specifiers are still those of the source.
        imports: Specifiers in the order of the source.
        source_map: The map of `code`, version 3, as JSON text.
        components: Names of the top-level React components.
        refreshable: Everything it exports is a component, so a new version can take its place in the page.
        hooks: The hooks that it calls, in order.
        problems: What esbuild found wrong; fatal ones leave `code` empty.
    """

    path: str
    digest: str
    code: str
    imports: tuple[str, ...] = ()
    source_map: str = ""
    components: tuple[str, ...] = ()
    refreshable: bool = False
    hooks: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def digest_of(content: bytes) -> str:
    """A short content hash."""
    return hashlib.blake2b(content, digest_size=8).hexdigest()


class Transformer:
    """Transforms source files; the same content is transformed once."""

    def __init__(self, service: EsbuildService, folder: str) -> None:
        self._service = service
        self._folder = folder
        self._made: dict[tuple[str, str], Module] = {}

    def start(self, path: str, content: bytes) -> Future[Module]:
        """Begin to transform; many files may be under way at once."""
        digest, done = digest_of(content), Future[Module]()
        known = self._made.get((path, digest))
        if known is not None:
            done.set_result(known)
            return done
        answer = self._service.start(self._request(path, content))
        answer.add_done_callback(lambda got: self._finish(path, digest, got, done))
        return done

    def transform(self, path: str, content: bytes) -> Module:
        """Transform one file and wait."""
        return self.start(path, content).result(60)

    def _request(self, path: str, content: bytes) -> dict[str, Any]:
        loader = _LOADERS["." + path.rpartition(".")[2].lower()]
        return {
            "flags": [*_FLAGS, f"--loader={loader}", f"--sourcefile={path}"],
            "stdinContents": content,
            "stdinResolveDir": self._folder,
            "absWorkingDir": self._folder,
        }

    def _finish(self, path: str, digest: str, got: Future[dict[str, Any]], done: Future[Module]) -> None:
        error = got.exception()
        if error is not None:
            done.set_exception(error)
            return
        module = _module(path, digest, got.result())
        if len(self._made) > 4000:
            self._made.clear()
        self._made[(path, digest)] = module
        done.set_result(module)


def problems_of(errors: list[dict[str, Any]]) -> tuple[Problem, ...]:
    """esbuild's messages as problems."""
    return tuple(_problem(error) for error in errors)


def _problem(error: dict[str, Any]) -> Problem:
    place = error.get("location") or {}
    column = place.get("column")
    return Problem("build", error["text"], place.get("file"), place.get("line"), None if column is None else column + 1)


def _module(path: str, digest: str, answer: dict[str, Any]) -> Module:
    if answer.get("error") or answer["errors"]:
        found = problems_of(answer.get("errors", [])) or (Problem("build", str(answer.get("error")), path),)
        return Module(path, digest, "", problems=found)
    files = {file["path"].rpartition(".")[2]: file["contents"].decode("utf-8") for file in answer["outputFiles"]}
    code = files["js"]
    meta = json.loads(answer["metafile"])["outputs"]
    imports = next(out["imports"] for name, out in meta.items() if name.endswith(".js"))
    components = tuple(dict.fromkeys(first or second for first, second in _COMPONENT.findall(code)))
    return Module(
        path,
        digest,
        code,
        imports=tuple(dict.fromkeys(one["path"] for one in imports)),
        source_map=files["map"],
        components=components,
        refreshable=_refreshable(code, components),
        hooks=tuple(_HOOK.findall(code)),
    )


def _refreshable(code: str, components: tuple[str, ...]) -> bool:
    listed = _EXPORTS.search(code)
    names = [line.strip(" ,").partition(" as ")[0] for line in listed[1].splitlines()] if listed else []
    return bool(names) and all(name in components and not _CONSTANT.fullmatch(name) for name in names)
