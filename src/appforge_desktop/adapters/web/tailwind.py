"""Tailwind's own compiler inside V8 (mini-racer), so that no Node is needed at run time."""

from __future__ import annotations

import itertools
import json
import re
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from py_mini_racer import JSEvalException, JSPromise, JSPromiseError, MiniRacer

from appforge_desktop.adapters.web.esbuild_service import EsbuildService
from appforge_desktop.adapters.web.packages import WebPackages
from appforge_desktop.adapters.web.vendor import build_once, recipe_hash
from appforge_desktop.foundation.errors import EnvironmentFault

_BEFORE = "globalThis.process={env:{}};globalThis.console={log(){},warn(){},error(){},info(){},debug(){}};"

_BUNDLING = (
    "--bundle",
    "--format=iife",
    "--platform=neutral",
    "--minify",
    "--main-fields=module,main",
    "--conditions=import",
    "--log-level=silent",
)


class StyleError(Exception):
    """Tailwind refused a style sheet; the message is Tailwind's."""


class Tailwind:
    """Compiled style sheets that grow with the classes they are asked for. Thread-safe."""

    def __init__(self, packages: WebPackages, service: EsbuildService, script: Path, cache: Path) -> None:
        self._packages = packages
        self._service = service
        self._script = script
        self._cache = cache
        self._lock = threading.Lock()
        self._keys = itertools.count()
        self._engine: MiniRacer | None = None
        self._shipped: dict[str, str] = {}

    def open(self, path: str, files: Mapping[str, str]) -> str:
        """Compile the sheet at `path`; `files` has it and what it imports, by project path.

        Returns:
            A key for `build`; give it back with `drop`.

        Raises:
            StyleError: The sheet is wrong.
        """
        with self._lock:
            engine = self._started()
            key = f"{next(self._keys)}:{path}"
            request = json.dumps({"key": key, "path": path, "files": self._shipped | dict(files)})
            self._run(engine, "open", request)
        return key

    def build(self, key: str, names: Iterable[str]) -> str:
        """The CSS with the classes of every `build` so far and those in `names`. Raises StyleError."""
        with self._lock:
            request = json.dumps({"key": key, "candidates": sorted(names)})
            return self._run(self._started(), "build", request)

    def drop(self, key: str) -> None:
        """Forget a compiled sheet."""
        with self._lock:
            if self._engine is not None:
                self._run(self._engine, "drop", key)

    def warm(self) -> None:
        """Start V8 and load the compiler."""
        with self._lock:
            self._started()

    def close(self) -> None:
        """End V8."""
        with self._lock:
            engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def _run(self, engine: MiniRacer, function: str, argument: str) -> str:
        try:
            answer = engine.eval(f"appforge.{function}({json.dumps(argument)})")
            return str(answer.get(timeout=30) if isinstance(answer, JSPromise) else answer)
        except (JSEvalException, JSPromiseError) as error:
            raise StyleError(_first_line(str(error))) from error

    def _started(self) -> MiniRacer:
        if self._engine is None:
            script = self._bundled()
            self._shipped = self._own_sheets()
            self._engine = MiniRacer()
            self._engine.eval(_BEFORE + script.read_text("utf-8"))
        return self._engine

    def _bundled(self) -> Path:
        def make(folder: Path) -> None:
            answer = self._service.build(
                {
                    "entries": [("", str(self._script))],
                    "flags": [*_BUNDLING, f"--outdir={folder}"],
                    "nodePaths": [str(self._packages.modules)],
                    "absWorkingDir": str(self._packages.folder),
                    "write": True,
                }
            )
            if answer["errors"]:
                raise EnvironmentFault(f"Tailwind could not be prepared: {answer['errors'][0]['text']}")

        version = recipe_hash(self._packages, self._script.read_text("utf-8"), *_BUNDLING)
        return build_once(self._cache, f"tailwind-{version}", make) / "tailwind.js"

    def _own_sheets(self) -> dict[str, str]:
        folder = self._packages.modules / "tailwindcss"
        sheets = {f"tailwindcss/{sheet.name}": sheet.read_text("utf-8") for sheet in folder.glob("*.css")}
        return sheets | {"tailwindcss": sheets["tailwindcss/index.css"]}


def _first_line(message: str) -> str:
    return re.sub(
        r"^(?:JavaScript rejected promise with reason: |Uncaught |\w*Error: )+", "", message.strip().partition("\n")[0]
    )
