"""Where things are kept: resources that ship with us, and the person's own folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from appforge_desktop.foundation.errors import EnvironmentFault

_PACKAGE = Path(__file__).resolve().parent.parent


def _shipped(installed: str, checkout: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parent.parent / checkout


def resource(*parts: str) -> Path:
    """A file or folder under `resources/`, in a checkout and in an installed wheel alike."""
    return _shipped("_resources", "resources").joinpath(*parts)


def shipped_models() -> Path:
    """The folder `models/` that ships with us: the catalogue and what we trained."""
    return _shipped("_models", "models")


@dataclass(frozen=True)
class AppFolders:
    """The person's folders.

    Attributes:
        data: The database and what must be backed up.
        cache: What can be made again: built vendor modules, staging folders, the unpacked model.
        projects: Where new projects go.
    """

    data: Path
    cache: Path
    projects: Path

    @classmethod
    def of_this_machine(cls) -> AppFolders:
        """The folders of the platform; `APPFORGE_HOME` puts them all below one folder instead."""
        home = os.environ.get("APPFORGE_HOME")
        if home:
            return cls(Path(home, "data"), Path(home, "cache"), Path(home, "projects"))
        return cls(
            platformdirs.user_data_path("AppForge", appauthor=False),
            platformdirs.user_cache_path("AppForge", appauthor=False),
            platformdirs.user_documents_path() / "AppForge",
        )

    def ensure(self) -> AppFolders:
        """Make the folders that are missing.

        Raises:
            EnvironmentFault: One cannot be made.
        """
        for folder in (self.data, self.cache, self.projects):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise EnvironmentFault(
                    f"The folder {folder} could not be made: {error.strerror}.",
                    hint="Set APPFORGE_HOME to a folder that may be written to.",
                ) from error
        return self
