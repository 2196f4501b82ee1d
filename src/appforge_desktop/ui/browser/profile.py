"""The profile of the visible previews: its storage outlives the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineProfile


def preview_profile(folder: Path, parent: QObject | None = None) -> QWebEngineProfile:
    """A named profile below `folder`. Storage is apart by origin, and every project has its own.

    Keep it alive longer than every page made with it: delete the pages, then the profile.
    """
    profile = QWebEngineProfile("appforge-preview", parent)
    profile.setPersistentStoragePath(str(folder / "storage"))
    profile.setCachePath(str(folder / "cache"))
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.MemoryHttpCache)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setSpellCheckEnabled(False)
    return profile
