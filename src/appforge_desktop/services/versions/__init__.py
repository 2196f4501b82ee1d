"""The history of a project: every version whole, on the disk and in the database, or not there at all."""

from appforge_desktop.services.versions.history import Versions
from appforge_desktop.services.versions.moves import YOUR_EDITS

__all__ = ["YOUR_EDITS", "Versions"]
