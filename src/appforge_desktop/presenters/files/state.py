"""What the file tree paints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class FilesState:
    """The project's files.

    Attributes:
        paths: All of them, sorted.
        folders: Folders that were made here and have no file yet.
        needle: What the filter box has.
        project: Whether a project is open.
    """

    paths: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    needle: str = ""
    project: bool = False

    def shown(self) -> tuple[str, ...]:
        """The files that the filter lets through: each of its words is somewhere in the path."""
        words = self.needle.casefold().split()
        return tuple(path for path in self.paths if all(word in path.casefold() for word in words))

    def is_folder(self, path: str) -> bool:
        """Whether the path is a folder of the project; the root is "" and is one."""
        return not path or path in self.folders or any(one.startswith(f"{path}/") for one in self.paths)

    def taken(self, path: str) -> bool:
        """Whether something has this name already, in whatever case."""
        wanted = path.casefold()
        return any(one.casefold() == wanted or one.casefold().startswith(f"{wanted}/") for one in self.paths) or any(
            one.casefold() == wanted for one in self.folders
        )

    def below(self, path: str) -> tuple[str, ...]:
        """The file itself, or all files in the folder."""
        return tuple(one for one in self.paths if one == path or one.startswith(f"{path}/"))


def folder_of(path: str) -> str:
    """The folder that a path is in; "" for the root."""
    parent = str(PurePosixPath(path).parent)
    return "" if parent == "." else parent


def joined(folder: str, name: str) -> str:
    """The path of a name in a folder."""
    return f"{folder}/{name}" if folder else name
