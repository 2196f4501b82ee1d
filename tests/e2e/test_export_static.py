"""A static export runs from any plain HTTP server, with no network."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import requires
from previews import TINY

requires.require_web()

from appforge_desktop.adapters.storage import DiskProjectFiles  # noqa: E402
from appforge_desktop.adapters.web import EsbuildBuilder, Workshop  # noqa: E402
from appforge_desktop.foundation.jobs import CancelToken  # noqa: E402
from appforge_desktop.services.export import Export  # noqa: E402
from appforge_desktop.ui.browser import HiddenPages  # noqa: E402
from browsing import in_worker, sweep  # noqa: E402

pytestmark = pytest.mark.web


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        return


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A plain server of the folder `out`."""
    handler = functools.partial(_Quiet, directory=str(tmp_path / "out"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_static_export_runs_from_a_plain_server(
    qtbot: QtBot, workshop: Workshop, address: str, tmp_path: Path
) -> None:
    Export(EsbuildBuilder(workshop), DiskProjectFiles).run(TINY, "static", tmp_path / "out", CancelToken())
    pages = HiddenPages()
    report = in_worker(qtbot, lambda: pages.visit(address, CancelToken(), click_around=True))
    pages.close()
    pages.deleteLater()
    sweep()
    assert report.ready
    assert report.problems == ()
    assert "Hello there" in report.text
