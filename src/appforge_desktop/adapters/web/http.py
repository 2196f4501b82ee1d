"""A small, strict HTTP/1.1 server on the loopback address: bounded in size, time and connections.

Not `http.server`: that one normalises targets before we can look at them, takes headers of any number, and costs
more time a request than the module that is asked for.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

_HEAD_LIMIT = 32 * 1024
_BODY_LIMIT = 1024 * 1024
_CONNECTIONS = 128
_IDLE_S = 60.0
_READ_S = 10.0
_REASONS = {
    200: "OK",
    204: "No Content",
    302: "Found",
    304: "Not Modified",
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    413: "Content Too Large",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error",
}


@dataclass(frozen=True)
class Request:
    """One request. `target` is as it was sent; names of headers are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True)
class Response:
    """One answer. With `stream`, its pieces are sent as they come, until it ends or the client goes."""

    status: int
    body: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    stream: Iterator[bytes] | None = None


class RequestError(Exception):
    """The bytes are no request that we take."""

    def __init__(self, status: int) -> None:
        super().__init__(_REASONS[status])
        self.status = status


class LoopbackServer:
    """Listens on 127.0.0.1; `answer` is called in a thread of the connection's own."""

    def __init__(self, answer: Callable[[Request], Response], port: int | None = None) -> None:
        self._answer = answer
        self._listener = _listen(port)
        self.port: int = self._listener.getsockname()[1]
        self._lock = threading.Lock()
        self._open: dict[socket.socket, threading.Thread] = {}
        self._closing = False
        self._acceptor = threading.Thread(target=self._accept, name="appforge-preview", daemon=True)
        self._acceptor.start()

    def close(self) -> None:
        """Close every connection and wait for the threads."""
        self._closing = True
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        with contextlib.suppress(OSError):  # where shutdown does not wake accept, a connection does
            socket.create_connection(("127.0.0.1", self.port), 0.2).close()
        self._listener.close()
        self._acceptor.join()
        with self._lock:
            left = list(self._open.items())
        for connection, _ in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for _, thread in left:
            thread.join()

    def _accept(self) -> None:
        while not self._closing:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                if self._closing or len(self._open) >= _CONNECTIONS:
                    connection.close()
                    continue
                thread = threading.Thread(
                    target=self._serve, args=(connection,), name="appforge-preview-client", daemon=True
                )
                self._open[connection] = thread
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            reader = _Reader(connection)
            while not self._closing and self._exchange(connection, reader):
                pass
        except OSError:
            pass  # the client went away, or was too slow
        finally:
            with self._lock:
                self._open.pop(connection, None)
            connection.close()

    def _exchange(self, connection: socket.socket, reader: _Reader) -> bool:
        """One request and its answer; False when the connection ends."""
        try:
            request = reader.request()
        except RequestError as bad:
            _send(connection, Response(bad.status, str(bad).encode()), keep=False, head_only=False)
            return False
        if request is None:
            return False
        keep = request.headers.get("connection", "").lower() != "close"
        response = self._answer(request)
        if response.stream is not None:
            _send_stream(connection, response, response.stream)
            return False
        _send(connection, response, keep=keep, head_only=request.method == "HEAD")
        return keep


class _Reader:
    """Takes requests off a connection, one after the other."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._held = b""

    def request(self) -> Request | None:
        """The next request; None when the client closed in between. Raises RequestError, OSError."""
        self._connection.settimeout(_IDLE_S)
        while b"\r\n\r\n" not in self._held:
            if len(self._held) > _HEAD_LIMIT:
                raise RequestError(431)
            more = self._connection.recv(65536)
            if not more:
                return None
            self._held += more
            self._connection.settimeout(_READ_S)
        head, _, self._held = self._held.partition(b"\r\n\r\n")
        if len(head) > _HEAD_LIMIT:
            raise RequestError(431)
        method, target, headers = _parse_head(head)
        return Request(method, target, headers, self._body(headers))

    def _body(self, headers: Mapping[str, str]) -> bytes:
        if "transfer-encoding" in headers:
            raise RequestError(400)
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit()):
            raise RequestError(400)
        if len(length) > 8 or int(length) > _BODY_LIMIT:
            raise RequestError(413)
        while len(self._held) < int(length):
            more = self._connection.recv(65536)
            if not more:
                raise RequestError(400)
            self._held += more
        body, self._held = self._held[: int(length)], self._held[int(length) :]
        return body


def _parse_head(head: bytes) -> tuple[str, str, dict[str, str]]:
    lines = head.decode("latin-1").split("\r\n")
    parts = lines[0].split(" ")
    if len(parts) != 3 or parts[2] != "HTTP/1.1" or len(lines) > 100:
        raise RequestError(400)
    headers: dict[str, str] = {}
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        name = name.lower()
        if not colon or not name or name.strip() != name or any(char < " " and char != "\t" for char in line):
            raise RequestError(400)
        if name in headers and name in ("host", "origin", "content-length", "sec-fetch-site", "cookie"):
            raise RequestError(400)
        headers[name] = value.strip()
    return parts[0], parts[1], headers


def _listen(port: int | None) -> socket.socket:
    """The wanted port, or a free one when somebody else has it."""
    for one in (port, 0) if port else (0,):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", one or 0))
            listener.listen(64)
            return listener
        except OSError:
            listener.close()
            if one == 0:
                raise
    raise AssertionError("port 0 always binds")


def _head(response: Response, more: Mapping[str, str]) -> bytes:
    headers = {"Content-Type": response.kind, "X-Content-Type-Options": "nosniff", **response.headers, **more}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {response.status} {_REASONS[response.status]}\r\n{lines}\r\n".encode("latin-1")


def _send(connection: socket.socket, response: Response, *, keep: bool, head_only: bool) -> None:
    more = {"Content-Length": str(len(response.body)), "Connection": "keep-alive" if keep else "close"}
    connection.settimeout(_READ_S)
    connection.sendall(_head(response, more) + (b"" if head_only else response.body))


def _send_stream(connection: socket.socket, response: Response, stream: Iterator[bytes]) -> None:
    connection.settimeout(_READ_S)
    try:
        connection.sendall(_head(response, {"Connection": "close"}))
        for piece in stream:
            connection.sendall(piece)
    finally:
        if hasattr(stream, "close"):
            stream.close()
