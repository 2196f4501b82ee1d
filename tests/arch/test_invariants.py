"""The invariants of ARCHITECTURE.md: mostly things that must not be there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from arch.sources import PACKAGE, ROOT, expect_none, files, imported_modules, place, tree_of

DOMAIN = PACKAGE / "domain"
PYTHON = files(".py", below=PACKAGE)
SHIPPED = [*PYTHON, *files(".js", ".ts", ".tsx", ".html", ".css", below=ROOT / "resources")]

_WORLD = set(
    "time random secrets uuid io tempfile shutil subprocess socket socketserver ssl threading multiprocessing asyncio"
    " concurrent http urllib.request ftplib sqlite3 logging sys platform signal glob fileinput ctypes locale os".split()
)
"""Modules that bring in a clock, a disk, chance, threads or a network."""

_TOUCHES = set(
    "now today utcnow read_text write_text read_bytes write_bytes exists is_file is_dir mkdir rmdir unlink touch"
    " iterdir rglob stat lstat resolve expanduser cwd home chmod symlink_to hardlink_to".split()
)
"""Methods of paths and dates that look at the world; `Path` and `date` as plain values are fine."""


def _calls(path: Path) -> Iterator[tuple[str, int]]:
    """Names that a file calls, `a.b.c()` as `c`, each with its line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield f"{node.func.id}()", node.lineno


def _lines(path: Path, pattern: str) -> Iterator[str]:
    """Places where a pattern is written, in code and in comments."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.search(pattern, line, re.IGNORECASE):
            yield place(path, number)


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_the_looking_finds_what_it_looks_for() -> None:
    """The tests below look for nothing; this one proves that they can see."""
    http = PACKAGE / "adapters" / "web" / "http.py"
    assert "socket" in imported_modules(tree_of(http))
    assert any(name == "commit" for name, _ in _calls(PACKAGE / "services" / "turns" / "pipeline.py"))
    assert [*_lines(http, "socket")]
    assert len(SHIPPED) > len(PYTHON) > 100


def test_the_domain_imports_no_clock_no_disk_and_no_chance() -> None:
    expect_none(
        f"{place(path)}: {name}"
        for path in files(".py", below=DOMAIN)
        for name in imported_modules(tree_of(path))
        if name in _WORLD or name.split(".")[0] in _WORLD
    )


def test_the_domain_touches_no_clock_and_no_disk() -> None:
    expect_none(
        f"{place(path, line)}: {name}"
        for path in files(".py", below=DOMAIN)
        for name, line in _calls(path)
        if name in _TOUCHES or name in ("open()", "input()", "print()", "hash()")
    )


def test_a_page_has_no_way_into_the_application() -> None:
    """No QWebChannel, no scheme of ours, no object that a page could call."""
    pattern = r"QWebChannel|QtWebChannel|qwebchannel|setWebChannel|QWebEngineUrlScheme|addToJavaScriptWindowObject"
    expect_none(where for path in SHIPPED for where in _lines(path, pattern))


def test_fault_41_no_port_for_remote_debugging() -> None:
    pattern = r"remote-debugging|REMOTE_DEBUGGING|remote_debugging|setInspectedPage|setDevToolsPage"
    others = files(".py", ".toml", ".sh", ".yml", ".yaml", ".json", below=ROOT / "packaging")
    expect_none(where for path in [*SHIPPED, *others] for where in _lines(path, pattern))


def test_fault_35_no_answer_opens_an_origin_to_others() -> None:
    expect_none(where for path in SHIPPED for where in _lines(path, r"access-control-allow|\bACAO\b"))


def test_servers_listen_on_loopback_alone() -> None:
    expect_none(where for path in PYTHON for where in _lines(path, r"0\.0\.0\.0|INADDR_ANY|\"::\"|'::'|listen\(\"\""))
    binds = [(_name(path), line) for path in PYTHON for name, line in _calls(path) if name == "create_server"]
    assert {name for name, _ in binds} <= {"adapters/web/http.py"}


@pytest.mark.parametrize("library", ["requests", "httpx", "aiohttp", "urllib3", "ftplib", "smtplib", "urllib.request"])
def test_nothing_calls_out(library: str) -> None:
    """What needs the network at set-up goes through pip and npm, as processes."""
    expect_none(place(path) for path in PYTHON if library in imported_modules(tree_of(path)))


def test_a_client_connects_only_where_it_is_known_to_be_loopback() -> None:
    users = {_name(path) for path in PYTHON if {"http.client", "socket"} & imported_modules(tree_of(path))}
    assert users <= {"adapters/web/http.py", "app/bench/vite.py"}


def test_a_red_state_cannot_become_a_version() -> None:
    """Generated files reach `Versions.commit` from one place, which is behind the verdict of the checks."""
    callers = {_name(path) for path in PYTHON for name, _ in _calls(path) if name == "commit"}
    assert callers == {"services/turns/pipeline.py"}
    (turns,) = (
        node
        for node in tree_of(PACKAGE / "services" / "turns" / "pipeline.py").body
        if isinstance(node, ast.ClassDef) and node.name == "Turns"
    )
    methods = {node.name: ast.unparse(node) for node in turns.body if isinstance(node, ast.FunctionDef)}
    assert [name for name, text in methods.items() if "versions.commit(" in text] == ["_accept"]
    asking = [name for name, text in methods.items() if "self._accept(" in text]
    assert asking == ["_answer"]
    assert "self._accept(running, draft, verdict) if verdict.green else" in methods["_answer"]


def test_versions_are_stored_in_one_place() -> None:
    found = {_name(path) for path in PYTHON for where in _lines(path, r"\.versions\.add\(") if where}
    assert found == {"services/versions/moves.py"}


def test_what_the_model_says_is_never_run() -> None:
    expect_none(
        f"{place(path, line)}: {name}"
        for path in PYTHON
        for name, line in _calls(path)
        if name in ("eval()", "exec()", "compile()", "__import__()")
    )
    pickles = [place(path) for path in PYTHON if {"pickle", "marshal", "shelve"} & imported_modules(tree_of(path))]
    expect_none(pickles)


def test_a_stop_is_caught_where_it_may_be() -> None:
    """`Cancelled` ends in the presenters and at the command line; a turn notes it and lets it go on."""
    catching = {
        _name(path)
        for path in PYTHON
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and node.type and "Cancelled" in ast.unparse(node.type)
    }
    assert catching <= {
        "app/cli.py",
        "app/bench/appbench/play.py",  # lets it go on; everything else costs a task its checks
        "services/turns/pipeline.py",
        "presenters/tasks.py",
    }
    (noting,) = (
        node
        for node in ast.walk(tree_of(PACKAGE / "services" / "turns" / "pipeline.py"))
        if isinstance(node, ast.ExceptHandler) and node.type and ast.unparse(node.type) == "Cancelled"
    )
    assert isinstance(noting.body[-1], ast.Raise) and noting.body[-1].exc is None


def test_widgets_never_wait_for_services() -> None:
    """A `Future.result` or a sleep on the UI thread would freeze the window."""
    expect_none(
        place(path, line)
        for path in files(".py", below=PACKAGE / "ui")
        for name, line in _calls(path)
        if name in ("result", "sleep", "sleep()")
    )
