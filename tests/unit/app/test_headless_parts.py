"""What stands around the work of a command: ports, displays, folders, noise."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from appforge_desktop.adapters.storage import MemoryStore
from appforge_desktop.adapters.web import Workshop
from appforge_desktop.app.faces import StoredSettings
from appforge_desktop.app.headless import require_display
from appforge_desktop.app.wiring import PREVIEW_PORT, preview_host
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.events import Bus
from appforge_desktop.foundation.paths import AppFolders
from appforge_desktop.ui.window.noise import less_noise


@pytest.fixture
def settings() -> Iterator[StoredSettings]:
    store = MemoryStore()
    yield StoredSettings(store)
    store.close()


def serve(settings: StoredSettings, port: int | None = None) -> int:
    """Start a preview, end it; its port."""
    with ExitStack() as closing:
        return preview_host(closing, cast(Workshop, None), Bus(), settings, port).port


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_the_port_of_the_first_time_is_kept(settings: StoredSettings) -> None:
    first = serve(settings)
    assert settings.get(PREVIEW_PORT) == str(first)
    assert serve(settings) == first


def test_beside_another_appforge_the_kept_port_is_not_forgotten(settings: StoredSettings, taken: int) -> None:
    settings.set(PREVIEW_PORT, str(taken))
    assert serve(settings) != taken
    assert settings.get(PREVIEW_PORT) == str(taken), "the apps' entries belong to that origin"


def test_a_port_that_was_asked_for_once_is_not_kept(settings: StoredSettings) -> None:
    kept = serve(settings)
    with socket.create_server(("127.0.0.1", 0)) as other:
        wanted = other.getsockname()[1]
    assert serve(settings, wanted) == wanted
    assert settings.get(PREVIEW_PORT) == str(kept)


def test_a_taken_port_is_told_when_it_was_asked_for(settings: StoredSettings, taken: int) -> None:
    with pytest.raises(EnvironmentFault, match=f"Port {taken} is taken"):
        serve(settings, taken)


@pytest.mark.parametrize("name", ["", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_without_a_display_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for one in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(one, raising=False)
    if name:
        monkeypatch.setenv(name, ":0")
        require_display()
        return
    with pytest.raises(EnvironmentFault, match=r"no display .* appforge new"):
        require_display()


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    folders = AppFolders(tmp_path / "file" / "data", tmp_path / "cache", tmp_path / "projects")
    with pytest.raises(EnvironmentFault, match=r"could not be made.*APPFORGE_HOME"):
        folders.ensure()


def test_known_noise_is_dropped_and_everything_else_is_passed_on() -> None:
    heard: list[str] = []
    before = qInstallMessageHandler(lambda kind, context, text: heard.append(text))
    try:
        with less_noise():
            qWarning("QRhiGles2: Failed to create context")
            qWarning("QTimer: started from another thread")
        qWarning("QRhiGles2: Failed to create context")
    finally:
        qInstallMessageHandler(before)
    assert heard == ["QTimer: started from another thread", "QRhiGles2: Failed to create context"]
