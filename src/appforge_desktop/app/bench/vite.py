"""Vite's dev server on an exported project: the reference of `reload`."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appforge_desktop.foundation.errors import EnvironmentFault

_CONFIG = "bench.config.mjs"
_OVERRIDES = """\
import {{ mergeConfig }} from "vite";
import own from "./vite.config.ts";

export default mergeConfig(own, {{
  cacheDir: "{cache}",
  clearScreen: false,
  server: {{ host: "127.0.0.1", port: {port}, strictPort: true, fs: {{ strict: false }} }},
}});
"""
"""The project's own configuration, with a port of ours and the cache out of the packages that everybody shares."""

_PATIENCE_S = 60.0


@contextmanager
def vite_server(project: Path, web: Path) -> Iterator[str]:
    """Serve `project`, whose packages are those of `web`; the address.

    Raises:
        EnvironmentFault: Node or Vite is missing, or the server did not start.
    """
    node, vite = shutil.which("node"), web / "node_modules" / "vite" / "bin" / "vite.js"
    if node is None:
        raise EnvironmentFault("Node is missing, which Vite needs.", hint="Install Node.js 20 or newer.")
    if not vite.is_file():
        raise EnvironmentFault("Vite is missing.", hint=f"Run npm ci in {web}")
    (project / "node_modules").symlink_to(web / "node_modules", target_is_directory=True)
    port = _free_port()
    cache = (project.parent / "vite-cache").as_posix()
    (project / _CONFIG).write_text(_OVERRIDES.format(port=port, cache=cache), encoding="utf-8")
    log = project.parent / "vite.log"
    with log.open("wb") as sink:
        server = subprocess.Popen(
            [node, str(vite), "--config", _CONFIG],
            cwd=project,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_it_answers(server, port, log)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.kill()
        server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while server.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/src/main.tsx")  # its first answer waits until the packages are bundled
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    said = log.read_text("utf-8", "replace").strip()
    raise EnvironmentFault(f"Vite did not start: {said[-300:] or 'it said nothing'}.")
