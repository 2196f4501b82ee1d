"""esbuild as one long-lived child process, spoken to over its standard streams.

The wire format is the one that esbuild's own JavaScript client uses for its pinned version: packets of
a little-endian length, an id (shifted left by one, lowest bit set in answers) and one tagged value. Starting
a process for every change would cost more than the change itself.
"""

from __future__ import annotations

import contextlib
import itertools
import subprocess
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import IO, Any

from appforge_desktop.adapters.web.packages import WebPackages
from appforge_desktop.foundation.errors import EnvironmentFault

_ANSWER_LIMIT_S = 60.0


class EsbuildService:
    """Runs `build` requests; starts the process on the first one and again after it died. Thread-safe."""

    def __init__(self, packages: WebPackages) -> None:
        self._packages = packages
        self._lock = threading.Lock()
        self._link: _Link | None = None

    def build(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Run one build.

        Args:
            request: `entries`, `flags`, and what else the command `build` of the protocol takes.

        Returns:
            `errors`, `warnings`, `outputFiles` and `metafile` as the protocol names them.

        Raises:
            EnvironmentFault: The binary is missing, or died.
        """
        return self.start(request).result(_ANSWER_LIMIT_S)

    def start(self, request: Mapping[str, Any]) -> Future[dict[str, Any]]:
        """Like `build`, without waiting."""
        whole = {
            "command": "build",
            "key": 0,
            "entries": [],
            "flags": [],
            "write": False,
            "stdinContents": None,
            "stdinResolveDir": None,
            "absWorkingDir": str(Path.cwd()),
            "nodePaths": [],
            "context": False,
        } | dict(request)
        return self._alive().ask(whole)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            link, self._link = self._link, None
        if link is not None:
            link.close()

    def _alive(self) -> _Link:
        with self._lock:
            if self._link is None or self._link.dead:
                self._link = _Link(self._packages.esbuild(), self._packages.version("esbuild"))
            return self._link


class _Link:
    """One process and the thread that reads its answers."""

    def __init__(self, binary: Path, version: str) -> None:
        self._process = subprocess.Popen(
            [str(binary), f"--service={version}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows: no console flashes up
        )
        self._ids = itertools.count()
        self._lock = threading.Lock()
        self._waiting: dict[int, Future[dict[str, Any]]] = {}
        self.dead = False
        self._reader = threading.Thread(target=self._read, name="appforge-esbuild", daemon=True)
        self._reader.start()

    def ask(self, value: dict[str, Any]) -> Future[dict[str, Any]]:
        answer: Future[dict[str, Any]] = Future()
        with self._lock:
            number = next(self._ids)
            self._waiting[number] = answer
            packet = _encode(number << 1, value | {"key": number})
            try:
                assert self._process.stdin is not None
                self._process.stdin.write(packet)
                self._process.stdin.flush()
            except (OSError, ValueError) as error:
                self._waiting.pop(number, None)
                raise EnvironmentFault("The build process (esbuild) died.", hint="Try again.") from error
        return answer

    def close(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError), self._lock:
            self._process.stdin.close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            _packet(stream)  # the version
            while (packet := _packet(stream)) is not None:
                number, value = _decode(packet)
                if not number & 1:
                    continue
                with self._lock:
                    answer = self._waiting.pop(number >> 1, None)
                if answer is not None:
                    answer.set_result(value)
        self._fail_rest()

    def _fail_rest(self) -> None:
        self.dead = True
        with self._lock:
            rest, self._waiting = self._waiting, {}
        for answer in rest.values():
            answer.set_exception(EnvironmentFault("The build process (esbuild) died.", hint="Try again."))


def _packet(stream: IO[bytes]) -> bytes | None:
    head = stream.read(4)
    if len(head) < 4:
        return None
    length = int.from_bytes(head, "little")
    body = stream.read(length)
    return body if len(body) == length else None


def _encode(number: int, value: object) -> bytes:
    out = bytearray(number.to_bytes(4, "little"))
    _write(out, value)
    return len(out).to_bytes(4, "little") + bytes(out)


def _write(out: bytearray, value: object) -> None:
    match value:
        case None:
            out += b"\0"
        case bool():
            out += b"\1" + bytes([value])
        case int():
            out += b"\2" + value.to_bytes(4, "little")
        case str():
            _sized(out, b"\3", value.encode("utf-8", "replace"))
        case bytes():
            _sized(out, b"\4", value)
        case list() | tuple():
            out += b"\5" + len(value).to_bytes(4, "little")
            for item in value:
                _write(out, item)
        case dict():
            out += b"\6" + len(value).to_bytes(4, "little")
            for key, item in value.items():
                _sized(out, b"", str(key).encode())
                _write(out, item)
        case _:
            raise TypeError(type(value).__name__)


def _sized(out: bytearray, tag: bytes, content: bytes) -> None:
    out += tag + len(content).to_bytes(4, "little") + content


def _decode(packet: bytes) -> tuple[int, Any]:
    value, _ = _value(packet, 4)
    return int.from_bytes(packet[:4], "little"), value


def _value(packet: bytes, at: int) -> tuple[Any, int]:
    tag, at = packet[at], at + 1
    match tag:
        case 0:
            return None, at
        case 1:
            return bool(packet[at]), at + 1
        case 2:
            return int.from_bytes(packet[at : at + 4], "little"), at + 4
        case 3:
            content, at = _content(packet, at)
            return content.decode("utf-8", "replace"), at
        case 4:
            return _content(packet, at)
        case 5:
            return _items(packet, at)
        case 6:
            return _pairs(packet, at)
    raise ValueError(f"unknown tag {tag} in an answer of esbuild")


def _content(packet: bytes, at: int) -> tuple[bytes, int]:
    end = at + 4 + int.from_bytes(packet[at : at + 4], "little")
    return packet[at + 4 : end], end


def _items(packet: bytes, at: int) -> tuple[list[Any], int]:
    items, count, at = [], int.from_bytes(packet[at : at + 4], "little"), at + 4
    for _ in range(count):
        item, at = _value(packet, at)
        items.append(item)
    return items, at


def _pairs(packet: bytes, at: int) -> tuple[dict[str, Any], int]:
    pairs, count, at = {}, int.from_bytes(packet[at : at + 4], "little"), at + 4
    for _ in range(count):
        key, at = _content(packet, at)
        pairs[key.decode()], at = _value(packet, at)
    return pairs, at
