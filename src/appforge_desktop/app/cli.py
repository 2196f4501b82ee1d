"""The command line: what can be said, and which function does it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from appforge_desktop import __version__
from appforge_desktop.app.outcome import Exit, Outcome
from appforge_desktop.foundation.errors import AppForgeError, Cancelled, EnvironmentFault

if TYPE_CHECKING:
    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def run(arguments: list[str]) -> int:
    """Parse and run; returns the exit code (see `Exit`)."""
    parser = make_parser()
    chosen = parser.parse_args(arguments or ["open"])
    try:
        return int(_function_of(chosen.command)(chosen))
    except Cancelled:
        return _refuse(chosen, "Stopped.", Exit.ROLLED_BACK)
    except EnvironmentFault as fault:
        return _refuse(chosen, str(fault), Exit.MACHINE)
    except AppForgeError as error:
        return _refuse(chosen, str(error), Exit.USAGE)


def _refuse(chosen: argparse.Namespace, message: str, code: Exit) -> int:
    print(message, file=sys.stderr)
    if getattr(chosen, "json", False):
        print(Outcome(ok=False, message=message).json())
    return int(code)


def _function_of(command: str) -> Callable[[argparse.Namespace], int]:
    """Import late: `--help` and usage errors need neither Qt nor the database."""
    from appforge_desktop.app import commands

    return commands.FUNCTIONS[command]()


def make_parser() -> argparse.ArgumentParser:
    """All sub-commands, in the order of the README."""
    parser = argparse.ArgumentParser(prog="appforge", description="Say what you want, watch it run.")
    parser.add_argument("--version", action="version", version=f"appforge {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_window(commands)
    _add_turns(commands)
    _add_projects(commands)
    _add_machine(commands)
    return parser


def _add_window(commands: Commands) -> None:
    opening = commands.add_parser("open", help="open the window (the default)")
    opening.add_argument("folder", nargs="?", type=Path, help="project folder to open")
    demo = commands.add_parser("demo", help="the main job without a window, for a sample sentence")
    demo.add_argument("prompt", nargs="?", default="a recipe box with photos, ratings and cooking time")
    demo.add_argument("--keep", action="store_true", help="keep serving the preview until Ctrl+C")


def _add_turns(commands: Commands) -> None:
    new = commands.add_parser("new", help="make an app from a sentence")
    new.add_argument("prompt", help="what the app should be")
    new.add_argument("--dir", required=True, type=Path, help="folder of the new project; must be empty or new")
    new.add_argument("--engine", choices=["builtin"], default="builtin", help="which model writes")
    new.add_argument("--seed", type=int, default=0, help="seed of the model")
    _add_json(new)
    ask = commands.add_parser("ask", help="say something to an app: a change, a question, undo")
    ask.add_argument("dir", type=Path, help="folder of the project")
    ask.add_argument("message", help="what you want")
    ask.add_argument("--seed", type=int, default=0, help="seed of the model")
    _add_json(ask)


def _add_projects(commands: Commands) -> None:
    export = commands.add_parser("export", help="write an app somewhere else")
    export.add_argument("dir", type=Path, help="folder of the project")
    export.add_argument("--format", required=True, choices=["static", "vite", "zip"], help="what to write")
    export.add_argument("--out", required=True, type=Path, help="folder to write (a file for zip)")
    _add_json(export)
    preview = commands.add_parser("preview", help="serve an app on this machine")
    preview.add_argument("dir", type=Path, help="folder of the project")
    preview.add_argument("--port", type=_port, default=None, help="port to serve on; default: always the same")
    preview.add_argument("--shot", type=Path, default=None, help="write a screenshot (PNG) and leave")


def _port(text: str) -> int:
    port = int(text)
    if not 0 < port < 1 << 16:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return port


def _add_machine(commands: Commands) -> None:
    doctor = commands.add_parser("doctor", help="what this machine has and lacks")
    doctor.add_argument("--fix", action="store_true", help="fetch what can be fetched")
    _add_json(doctor)
    bench = commands.add_parser("bench", help="measure ourselves against references")
    bench.add_argument("name", nargs="?", help="one benchmark; all when left out")
    bench.add_argument("--only", metavar="PATTERN", help="appbench: only tasks whose name has this pattern")
    bench.add_argument("--fast", action="store_true", help="appbench: only the few tasks that run with the tests")
    bench.add_argument("--reports", metavar="DIR", help="appbench: leave a report and a picture of each task here")
    _add_json(bench)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
