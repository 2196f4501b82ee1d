"""What can be said on the command line, and how it ends."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from appforge_desktop import __version__
from appforge_desktop.app import cli, commands
from appforge_desktop.app.commands.turns import report, show_stage
from appforge_desktop.app.outcome import Exit, Outcome
from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.domain.records import Turn
from appforge_desktop.domain.turns import StageChanged, TextWritten, TurnResult
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault, UserError

KEYS = ["ok", "project", "files", "engine", "intent", "seconds", "tokens", "first_token_s", "mended", "message"]
"""Issue 2, section 9: exactly these."""

TURN = Turn(
    "t1", "p1", "a list of books", datetime(2026, 1, 1, tzinfo=UTC), "new_app", "SmolLM2", "green",
    seconds=3.14159, tokens=64, first_token_s=0.25,
)  # fmt: skip
RESULT = TurnResult(True, TURN, "new_app", "**Bücher** is ready.", mended=("Added a title.",))


def played(monkeypatch: pytest.MonkeyPatch, command: str, act: Callable[[argparse.Namespace], int]) -> None:
    """Let `act` stand for what a command does."""
    monkeypatch.setitem(commands.FUNCTIONS, command, lambda: act)


def failing(error: BaseException) -> Callable[[argparse.Namespace], int]:
    def act(_: argparse.Namespace) -> int:
        raise error

    return act


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("open", {"folder": None}),
        ("open site", {"folder": Path("site")}),
        ("demo --keep", {"prompt": "a recipe box with photos, ratings and cooking time", "keep": True}),
        ("new books --dir d", {"prompt": "books", "dir": Path("d"), "engine": "builtin", "seed": 0, "json": False}),
        ("new books --dir d --engine builtin --seed 7 --json", {"seed": 7, "json": True}),
        ("ask d dark --json", {"dir": Path("d"), "message": "dark", "json": True}),
        ("export d --format zip --out o.zip", {"format": "zip", "out": Path("o.zip"), "json": False}),
        ("preview d --port 5000 --shot a.png", {"port": 5000, "shot": Path("a.png")}),
        ("doctor --json", {"json": True, "fix": False}),
        ("bench decode --json", {"name": "decode", "json": True}),
        ("bench", {"name": None}),
    ],
)
def test_what_can_be_said(words: str, expected: dict[str, object]) -> None:
    chosen = vars(cli.make_parser().parse_args(words.split()))
    assert chosen["command"] == words.split()[0]
    assert {key: chosen[key] for key in expected} == expected


@pytest.mark.parametrize(
    "words",
    [
        "fly",
        "new books",
        "new --dir d",
        "new books --dir d --engine cloud",
        "new books --dir d --seed x",
        "ask d",
        "export d --format exe --out o",
        "export d --format zip",
        "preview d --port x",
        "preview d --port 0",
        "preview d --port 65536",
    ],
)
def test_what_cannot_be_said_ends_with_2(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run(words.split())
    assert end.value.code == Exit.USAGE
    assert "usage: appforge" in capsys.readouterr().err


def test_every_command_has_its_function() -> None:
    for name, load in commands.FUNCTIONS.items():
        assert callable(load()), name
        assert name in cli.make_parser().format_help()


def test_without_words_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[argparse.Namespace] = []
    played(monkeypatch, "open", lambda chosen: seen.append(chosen) or Exit.DONE)
    assert cli.run([]) == 0
    assert [chosen.folder for chosen in seen] == [None]


@pytest.mark.parametrize("code", list(Exit))
def test_the_exit_code_of_a_command_is_that_of_the_program(monkeypatch: pytest.MonkeyPatch, code: Exit) -> None:
    played(monkeypatch, "doctor", lambda _: code)
    assert cli.run(["doctor"]) == code and type(cli.run(["doctor"])) is int


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UserError("The folder is not empty.", hint="Choose another."), 2, "The folder is not empty. Choose another."),
        (EnvironmentFault("No model.", hint="Run dev.py."), 3, "No model. Run dev.py."),
        (
            ModelLost("The model stopped.", partial="app"),
            3,
            "The model stopped. Send it again: the model is restarted.",
        ),
        (Cancelled(), 4, "Stopped."),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_each_kind_of_error_has_its_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    said: str,
    as_json: bool,
) -> None:
    played(monkeypatch, "ask", failing(error))
    assert cli.run(["ask", "d", "dark", *(["--json"] if as_json else [])]) == code
    out, err = capsys.readouterr()
    assert err == f"{said}\n"
    if not as_json:
        assert out == ""
        return
    found = json.loads(out.splitlines()[-1])
    assert list(found) == KEYS
    assert found == {
        "ok": False, "project": "", "files": [], "engine": "", "intent": "", "seconds": 0.0, "tokens": 0,
        "first_token_s": None, "mended": [], "message": said,
    }  # fmt: skip


def test_a_defect_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    played(monkeypatch, "doctor", failing(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        cli.run(["doctor"])


def test_the_outcome_of_a_turn_has_exactly_these_keys(tmp_path: Path) -> None:
    outcome = Outcome.of_turn(RESULT, tmp_path, ["a.ts", "b.ts"])
    found = json.loads(outcome.json())
    assert list(found) == KEYS
    assert found == {
        "ok": True, "project": str(tmp_path), "files": ["a.ts", "b.ts"], "engine": "SmolLM2", "intent": "new_app",
        "seconds": 3.142, "tokens": 64, "first_token_s": 0.25, "mended": ["Added a title."],
        "message": "**Bücher** is ready.",
    }  # fmt: skip
    assert "\n" not in outcome.json() and "Bücher" in outcome.json()


@pytest.mark.parametrize(("ok", "code"), [(True, Exit.DONE), (False, Exit.ROLLED_BACK)])
def test_a_turn_is_reported_in_words_or_as_the_last_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, ok: bool, code: Exit
) -> None:
    result = TurnResult(ok, TURN, "new_app", "Two\nlines.")
    assert report(argparse.Namespace(json=False), tmp_path, result, []) == code
    assert capsys.readouterr().out == "Two\nlines.\n"
    assert report(argparse.Namespace(json=True), tmp_path, result, ["a"]) == code
    (line,) = capsys.readouterr().out.splitlines()
    assert (json.loads(line)["ok"], json.loads(line)["message"]) == (ok, "Two\nlines.")


def test_progress_goes_to_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    show_stage(StageChanged("checking", "Checking the code"))
    show_stage(TextWritten("app"))
    assert capsys.readouterr() == ("", "  Checking the code\n")


def test_help_and_version_load_neither_qt_nor_the_database() -> None:
    code = (
        "import sys; from appforge_desktop.app.cli import run\n"
        "try: run(['--version'])\n"
        "except SystemExit: pass\n"
        "print([one for one in ('PySide6', 'sqlalchemy', 'llama_cpp') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == [f"appforge {__version__}", "[]"]
