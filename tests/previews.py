"""For tests of the preview: one workshop for all, a fresh copy of the tiny app, pages that answer."""

from __future__ import annotations

import http.client
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import leaks
import requires
from appforge_desktop.adapters.web import LoopbackPreviewHost, Workshop
from appforge_desktop.domain.ports.web import PreviewEvent
from appforge_desktop.foundation.events import Bus
from appforge_desktop.foundation.paths import AppFolders

TINY = Path(__file__).parent / "fixtures" / "tiny_app"


def tiny_files() -> dict[str, bytes]:
    """The files of the tiny app by path."""
    return {path.relative_to(TINY).as_posix(): path.read_bytes() for path in TINY.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def workshop() -> Iterator[Workshop]:
    """esbuild and V8, started once for all tests."""
    web = requires.require_vendor()
    leaks.allow_threads("appforge-esbuild")
    leaks.allow_processes("--service=")
    made = Workshop(web, AppFolders.of_this_machine().cache)
    made.warm()
    yield made
    made.close()


@dataclass
class Served:
    """The tiny app, served; `events` is what its pages told."""

    host: LoopbackPreviewHost
    root: Path
    url: str
    events: list[PreviewEvent] = field(default_factory=list)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace text in a file and refresh the preview, as an editor does on saving."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
        self.host.refresh("tiny", [path])

    def get(self, target: str, headers: dict[str, str] | None = None, method: str = "GET", body: bytes = b"") -> Any:
        """One raw request; the status, the headers and the body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=10)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in ({"Host": f"tiny.localhost:{self.host.port}"} | (headers or {})).items():
            connection.putheader(name, value)
        if body:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body or None)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def cookie(self) -> dict[str, str]:
        """The header that lets a client in."""
        token = self.url.partition("appforge_token=")[2]
        return {"Cookie": f"appforge_token={token}"}


@pytest.fixture
def served(workshop: Workshop, tmp_path: Path) -> Iterator[Served]:
    root = tmp_path / "tiny"
    shutil.copytree(TINY, root)
    bus = Bus()
    host = LoopbackPreviewHost(workshop, bus)
    made = Served(host, root, host.open("tiny", root))
    bus.subscribe(PreviewEvent, made.events.append)
    yield made
    host.close()


def wait_for(condition: Callable[[], bool], turn: Callable[[], object] = lambda: None, seconds: float = 15) -> None:
    """Turn the event loop until `condition` holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "did not come true in time"
        turn()
