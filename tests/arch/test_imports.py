"""Imports go downward only, and each native library has one home. The contracts are in pyproject.toml."""

from __future__ import annotations

import pytest
from importlinter.cli import lint_imports

from arch.sources import PACKAGE, ROOT, expect_none, files, imported_modules, place, tree_of

HAS_A_HOME = ["llama_cpp", "sqlalchemy", "alembic", "watchdog", "py_mini_racer"]
WILL_HAVE_A_HOME = ["docker", "sounddevice", "faster_whisper", "keyring", "uvicorn", "huggingface_hub"]


def test_the_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def homes_of(library: str) -> set[str]:
    """The parts of the package that import a library, such as `adapters/llm`."""
    found = set()
    for path in files(".py", below=PACKAGE):
        if any(name.split(".")[0] == library for name in imported_modules(tree_of(path))):
            found.add("/".join(path.relative_to(PACKAGE).parts[:2]))
    return found


@pytest.mark.parametrize("library", HAS_A_HOME)
def test_a_native_library_is_imported_in_one_adapter(library: str) -> None:
    (home,) = homes_of(library)
    assert home.startswith("adapters/")


@pytest.mark.parametrize("library", WILL_HAVE_A_HOME)
def test_a_later_native_library_has_one_adapter_at_most(library: str) -> None:
    homes = homes_of(library)
    assert len(homes) <= 1
    assert all(home.startswith("adapters/") for home in homes)


def test_dev_py_needs_nothing_but_the_standard_library() -> None:
    import sys

    ours = {"devtools"}
    foreign = {
        f"{place(path)}: {name}"
        for path in [ROOT / "dev.py", *files(".py", below=ROOT / "devtools")]
        for name in imported_modules(tree_of(path))
        if name.split(".")[0] not in sys.stdlib_module_names | ours
    }
    expect_none(foreign)
