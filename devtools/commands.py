"""The commands of `dev.py`."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from devtools.console import say
from devtools.display import has_display, some_display
from devtools.faults import Fault, of_os_error
from devtools.locks import write_locks
from devtools.node import packaged_folder
from devtools.places import ROOT, Venv, this_cache
from devtools.setup import ensure
from devtools.system import is_root

MACHINE_LACKS_SOMETHING = 3
SOURCES = ("src", "tests", "devtools", "dev.py")


def run(rest: Sequence[str]) -> int:
    """open the IDE; with no display, make a sample app without a window and say where it is"""
    home = ensure(tools=False)
    words = list(rest) if rest or has_display(os.environ) else ["demo"]
    return _call([home.python, "-m", "appforge_desktop", *words], _environment(home))


def test(rest: Sequence[str]) -> int:
    """run every test; further words go to pytest"""
    home = ensure(tools=True)
    with some_display() as display:
        return _call([home.python, "-m", "pytest", *rest], {**_environment(home), **display})


def check(rest: Sequence[str]) -> int:
    """ruff, mypy --strict and the import contracts"""
    home = ensure(tools=True)
    checks: list[list[str | Path]] = [
        [home.python, "-m", "ruff", "check", "--output-format=concise", *SOURCES],
        [home.python, "-m", "ruff", "format", "--check", "--output-format=concise", *SOURCES],
        [home.python, "-m", "mypy", *rest],
        [home.scripts / "lint-imports", "--no-logo"],
    ]
    failed = 0
    for command in checks:
        say("==> " + " ".join([Path(command[0]).name, *map(str, command[1:])]))
        failed += _call(command, {}) != 0
    say("All checks passed." if not failed else f"{failed} of {len(checks)} checks failed.")
    return 1 if failed else 0


def bench(rest: Sequence[str]) -> int:
    """measure ourselves: `bench [NAME] [--json]`"""
    home = ensure(tools=True)
    with some_display() as display:
        return _call([home.python, "-m", "appforge_desktop", "bench", *rest], {**_environment(home), **display})


def gallery(rest: Sequence[str]) -> int:
    """make docs/gallery.md and its pictures anew: `gallery [NAME ...]`"""
    home = ensure(tools=True)
    sources = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    return _call([home.python, "-m", "evaluation.gallery", *rest], {**_environment(home), "PYTHONPATH": sources})


def clean(rest: Sequence[str]) -> int:
    """remove what was made in the checkout; --all also the downloads and builds in the cache"""
    if set(rest) - {"--all"}:
        raise Fault("`clean` takes nothing but --all, so nothing was removed.")
    made = [".venv", ".cache", "build", "dist", "resources/web/node_modules", "resources/web/vendor"]
    made += [".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"]
    folders = [ROOT / name for name in made]
    if "--all" in rest:
        cache = this_cache()
        folders += [cache / "wheels", cache / "models", cache / "npm", *cache.glob("node-*"), *cache.glob("web-*")]
    for folder in folders:
        if folder.exists():
            say(f"removing {folder}")
            shutil.rmtree(folder)
    if "--all" not in rest:
        say(f"Kept the engine's wheel and the model in {this_cache()}; `clean --all` removes them too.")
    return 0


def lock(rest: Sequence[str]) -> int:
    """write requirements/*.txt anew (needs uv)"""
    write_locks()
    return 0


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    function.__name__: function for function in (run, test, check, bench, gallery, clean, lock)
}


def _environment(home: Venv) -> dict[str, str]:
    """What our programs need of the environment: the venv's commands, Node where it came with us, root's WebEngine."""
    path = [str(home.scripts)]
    node = packaged_folder(this_cache()) / "bin"
    if node.is_dir():
        path.append(str(node))
    env = {"PATH": os.pathsep.join([*path, os.environ.get("PATH", "")])}
    if sys.platform == "linux" and is_root():
        env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to start as root with its sandbox
    return env


def _call(command: Sequence[str | Path], env: Mapping[str, str]) -> int:
    return subprocess.call([str(word) for word in command], cwd=ROOT, env={**os.environ, **env})


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Set AppForge Desktop up, run it, test it.",
        epilog="\n".join(f"  {name:7} {function.__doc__}" for name, function in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to what the command runs")
    chosen = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what we started is ended too
    try:
        return COMMANDS[chosen.command](chosen.rest)
    except KeyboardInterrupt:
        return 130
    except Fault as fault:
        print(f"\n{fault}", file=sys.stderr)
    except OSError as error:
        print(f"\n{of_os_error(error)}", file=sys.stderr)
    return MACHINE_LACKS_SOMETHING
