"""One AppForge at a time: a second start hands its arguments to the first (fault 12)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 2000
_MOST_BYTES = 64 * 1024


def instance_name(folder: Path) -> str:
    """Name of the local socket for this data folder: two folders are two AppForges."""
    return f"appforge-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"


def hand_over(name: str, arguments: Sequence[str]) -> bool:
    """Give the arguments to the AppForge that runs; False when none does (a stale socket is none).

    Blocks for at most a few seconds; needs no event loop.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps(list(arguments)).encode() + b"\n")
    taken = socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)
    socket.disconnectFromServer()
    return bool(taken)


class InstanceServer(QObject):
    """Listens for later starts; `asked` carries their arguments. Only the same user can connect."""

    asked = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def listen(self) -> bool:
        """Take the name; a socket that a crash left behind is cleared away. False when another has it."""
        if self._server.listen(self._name):
            return True
        if hand_over(self._name, ()):
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        self._server.close()

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
        elif socket.canReadLine():
            arguments = _arguments(bytes(socket.readLine().data()))
            socket.write(b"ok\n")
            socket.flush()
            if arguments is not None:
                self.asked.emit(arguments)


def _arguments(line: bytes) -> list[str] | None:
    """The arguments in a line; None when it is none of ours."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, list) and all(isinstance(one, str) for one in found) else None
