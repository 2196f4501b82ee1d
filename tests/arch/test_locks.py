"""Locks: every package pinned by hash, no addresses, complete for every platform."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest

from arch.sources import ROOT, expect_none

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
WEB = ROOT / "resources" / "web"


def pinned(lock: str) -> dict[str, str]:
    """Each entry of a lock: name -> its whole text."""
    entries = re.split(r"\n(?=\S)", lock.strip())
    return {re.split("[=<>!~ ]", entry)[0].lower(): entry for entry in entries if not entry.startswith("#")}


def web_lock() -> dict[str, Any]:
    packages: dict[str, Any] = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return packages


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_every_python_package_is_pinned_by_hash(path: Any) -> None:
    entries = pinned(path.read_text(encoding="utf-8"))
    assert entries
    expect_none(name for name, entry in entries.items() if "==" not in entry or "--hash=sha256:" not in entry)
    expect_none(name for name, entry in entries.items() if "://" in entry)


def test_the_locks_have_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = {name for path in LOCKS for name in pinned(path.read_text(encoding="utf-8"))}
    names = {re.split("[=<>!~; \\[]", line)[0].lower() for line in asked}
    expect_none(names - locked)


def test_the_web_lock_has_hashes_and_no_addresses() -> None:
    packages = {name: entry for name, entry in web_lock().items() if name}
    assert packages
    expect_none(name for name, entry in packages.items() if "resolved" in entry)
    expect_none(name for name, entry in packages.items() if not entry.get("integrity") and not entry.get("inBundle"))


def test_the_web_lock_is_complete_for_every_platform() -> None:
    packages = web_lock()
    asked = {
        wanted
        for entry in packages.values()
        for wanted in entry.get("optionalDependencies", {})
    }  # fmt: skip
    names = {name.rpartition("node_modules/")[2] for name in packages}
    assert asked
    expect_none(asked - names, "npm ci refuses such a lock: choose versions that are published for all")
