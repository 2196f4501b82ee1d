"""Where deleted files wait to be brought back."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from appforge_desktop.adapters.storage.disk import Disk, Folder, in_the_way
from appforge_desktop.adapters.storage.places import make_place, open_place
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.ids import new_id

_TOKEN = re.compile(r"[0-9a-z]{26}")


class Trash:
    """`.appforge/trash/<token>/`: `what` is the file or folder itself, `where.json` its path."""

    def __init__(self, disk: Disk, root: Folder, home: Folder) -> None:
        self._disk = disk
        self._root = root
        self._home = home

    def put(self, path: str) -> str:
        """Move a file or folder here; returns the token. Its path is written down before it goes.

        Raises:
            FileNotFoundError: Nothing is there.
        """
        with open_place(self._disk, self._root, path) as place:
            status = self._disk.status(*place)
            if status is None:
                raise FileNotFoundError(path)
            if status.kind == "other":
                raise in_the_way(place[0].path / place[1])
            token = new_id()
            self._disk.make_folder(self._home, token)
            with self._disk.open(self._home, token) as entry:
                self._disk.write_new(entry, "where.json", json.dumps(path).encode())
                self._disk.sync(self._home)
                self._disk.move(*place, entry, "what")
                self._disk.sync(entry)
            self._disk.sync(place[0])
            return token

    def take(self, token: str) -> str:
        """Move it back; returns its path.

        Raises:
            UserError: The token is unknown, or something else has taken the place.
        """
        if not _TOKEN.fullmatch(token) or self._disk.status(self._home, token) is None:
            raise UserError("That is no longer in the trash.")
        with self._disk.open(self._home, token) as entry:
            path = str(json.loads(self._disk.read(entry, "where.json") or b'""'))
            with make_place(self._disk, self._root, path) as place:
                if self._disk.status(*place) is not None:
                    raise UserError(f"{path} exists already.", hint="Rename it first, then try again.")
                self._disk.move(entry, "what", *place)
                self._disk.sync(place[0])
            with suppress(OSError):  # it is back: an empty entry that stays does no harm
                self._disk.remove(entry, "where.json")
                self._disk.remove_folder(self._home, token)
        return path
