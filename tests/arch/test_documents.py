"""What the documents name exists, and what exists is documented."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache

import pytest

from arch.sources import PACKAGE, ROOT, expect_none, files, place, tracked_files, tree_of

_IN_TICKS = re.compile(r"`([^`\s]+)`")
_PATH = re.compile(r"^[\w.@-]+(?:/[\w.@-]+)*/?$")
_LINK = re.compile(r"\]\(([^)#\s]+)")


def text_of(name: str) -> str:
    """A document, or a failure: the house has one."""
    path = ROOT / name
    assert path.is_file(), f"{name} is missing"
    return path.read_text(encoding="utf-8")


def all_documents() -> str:
    """README and docs/, to look something up in."""
    pages = [ROOT / "README.md", *files(".md", below=ROOT / "docs")]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def named_paths(text: str) -> set[str]:
    """Words in ticks that are paths: they have a slash or end in a suffix of ours."""
    words = {word for word in _IN_TICKS.findall(text) if _PATH.match(word)}
    return {word for word in words if "/" in word or word.endswith((".py", ".md", ".toml", ".json"))}


@cache
def known_paths() -> frozenset[str]:
    """Every tracked path and folder, and every tail of one, as `turns/pipeline.py` of `services/turns/pipeline.py`."""
    whole = {
        place(parent) for path in tracked_files() for parent in (path, *path.parents) if parent.is_relative_to(ROOT)
    }
    parts = [one.split("/") for one in whole]
    return frozenset("/".join(part[start:]) for part in parts for start in range(len(part)))


def exists(name: str) -> bool:
    """Whether a path is one of the checkout's; a page may leave out its beginning."""
    return name.rstrip("/") in known_paths()


def test_paths_named_in_the_architecture_exist() -> None:
    names = named_paths(text_of("ARCHITECTURE.md"))
    assert names
    expect_none(name for name in names if not exists(name))


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(page: str) -> None:
    links = {link for link in _LINK.findall(text_of(page)) if "://" not in link and not link.startswith("mailto:")}
    expect_none(link for link in links if not (ROOT / link).exists())


def test_the_readme_names_every_command_of_the_command_line() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "appforge_desktop", "--help"], capture_output=True, text=True, check=True
    ).stdout
    commands = re.findall(r"^    (\w[\w-]*)  ", shown, re.M)
    assert "new" in commands
    readme = text_of("README.md")
    expect_none(name for name in commands if f"appforge {name}" not in readme)


def test_every_command_of_the_window_is_documented() -> None:
    from appforge_desktop.presenters.commands import COMMANDS

    page = text_of("docs/commands.md")
    assert COMMANDS
    expect_none(command.id for command in COMMANDS if f"`{command.id}`" not in page)


def settings_keys() -> set[str]:
    """Keys that are read or written as `…settings.get("key")`; of an f-string the part before its first brace."""
    keys = set()
    for path in files(".py", below=PACKAGE):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and re.search(r"settings\.(get|set)$", ast.unparse(node.func)) and node.args:
                first = node.args[0]
                literal = first.values[0] if isinstance(first, ast.JoinedStr) else first
                if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                    keys.add(literal.value)
    return keys


def test_settings_are_documented() -> None:
    documents = all_documents()
    expect_none(key for key in settings_keys() if f"`{key}" not in documents)


def test_environment_variables_are_documented() -> None:
    used = {
        name
        for path in files(".py", below=ROOT / "src")
        for name in re.findall(r"""["'](APPFORGE_[A-Z_]+)["']""", path.read_text(encoding="utf-8"))
    }
    documents = all_documents()
    assert used
    expect_none(name for name in used if name not in documents)
