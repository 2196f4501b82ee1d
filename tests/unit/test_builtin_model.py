"""The built-in model's file: found, proven whole, taken out of its package."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from appforge_desktop.app import builtin_model as subject
from appforge_desktop.app import web_packages
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.paths import AppFolders

WEIGHTS = b"GGUF" + bytes(1000)


@pytest.fixture
def folders(tmp_path: Path) -> AppFolders:
    return AppFolders(tmp_path / "data", tmp_path / "cache", tmp_path / "projects").ensure()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> subject.BuiltinModel:
    """A built-in model of a kilobyte."""
    digest = hashlib.sha256(WEIGHTS).hexdigest()
    model = subject.BuiltinModel("Small", "s.gguf", len(WEIGHTS), digest, "MIT", "small==1", "0" * 64, "pack/s.gguf")
    monkeypatch.setattr(subject, "builtin_model", lambda: model)
    return model


def put(folders: AppFolders, content: bytes) -> Path:
    path = folders.cache / "models" / "s.gguf"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def package(folder: Path, content: bytes) -> Path:
    path = folder / "small.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pack/s.gguf", content)
    return path


def test_the_published_facts_can_be_read() -> None:
    model = subject.builtin_model()
    assert model.file.endswith(".gguf")
    assert len(model.sha256) == len(model.wheel_sha256) == 64


def test_a_missing_model_is_told_with_the_command(folders: AppFolders, small: subject.BuiltinModel) -> None:
    with pytest.raises(EnvironmentFault, match="doctor --fix"):
        subject.builtin_model_path(folders)


def test_a_whole_model_is_hashed_once(
    folders: AppFolders, small: subject.BuiltinModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folders, WEIGHTS)
    assert subject.builtin_model_path(folders) == path
    monkeypatch.setattr(subject, "_sha256", lambda path: pytest.fail("hashed again"))
    assert subject.builtin_model_path(folders) == path


@pytest.mark.parametrize("content", [WEIGHTS[:-1], b"X" + WEIGHTS[1:]], ids=["truncated", "tampered"])
def test_fault_18_a_damaged_model_is_refused(folders: AppFolders, small: subject.BuiltinModel, content: bytes) -> None:
    put(folders, WEIGHTS)
    subject.builtin_model_path(folders)
    put(folders, content)
    with pytest.raises(EnvironmentFault, match="damaged"):
        subject.builtin_model_path(folders)


def test_the_file_is_taken_out_of_its_package(tmp_path: Path, small: subject.BuiltinModel) -> None:
    target = tmp_path / "s.gguf"
    subject.unpack_model(package(tmp_path, WEIGHTS), small, target)
    assert target.read_bytes() == WEIGHTS


def test_fault_18_a_wrong_file_in_the_package_is_not_kept(tmp_path: Path, small: subject.BuiltinModel) -> None:
    target = tmp_path / "s.gguf"
    with pytest.raises(EnvironmentFault, match="not the published one"):
        subject.unpack_model(package(tmp_path, b"other"), small, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.whl"]


def test_a_damaged_model_is_fetched_again(
    folders: AppFolders, small: subject.BuiltinModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, said = put(folders, b"broken"), list[str]()
    monkeypatch.setattr(subject, "_download", lambda model, folder: package(folder, WEIGHTS))
    assert subject.fetch_builtin_model(folders, said.append) == path
    assert path.read_bytes() == WEIGHTS
    assert "damaged" in said[0]


def test_without_a_network_fetching_says_so(
    folders: AppFolders, small: subject.BuiltinModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    with pytest.raises(EnvironmentFault, match="could not be downloaded"):
        subject.fetch_builtin_model(folders, lambda words: None)


def bare_web(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Resources as in an installed wheel: the lock, no packages."""
    web = folder / "web"
    web.mkdir()
    (web / "package.json").write_text("{}", encoding="utf-8")
    (web / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(web_packages, "resource", lambda *parts: folder.joinpath(*parts))


def test_missing_web_packages_are_told_with_the_command(
    folders: AppFolders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_web(tmp_path, monkeypatch)
    with pytest.raises(EnvironmentFault, match="doctor --fix"):
        web_packages.web_packages_folder(folders)


def test_without_npm_web_packages_say_what_to_install(
    folders: AppFolders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_web(tmp_path, monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnvironmentFault, match=r"Node\.js 20"):
        web_packages.install_web_packages(folders, lambda words: None)


def test_web_packages_appear_only_when_whole(
    folders: AppFolders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_web(tmp_path, monkeypatch)
    monkeypatch.setattr(web_packages.shutil, "which", lambda name: name)
    monkeypatch.setattr(web_packages, "_npm_ci", lambda npm, folder: (folder / "node_modules").mkdir())
    made = web_packages.install_web_packages(folders, lambda words: None)
    assert (made / "package-lock.json").is_file()
    assert web_packages.web_packages_folder(folders) == made
    assert [path.name for path in folders.cache.iterdir()] == [made.name]
