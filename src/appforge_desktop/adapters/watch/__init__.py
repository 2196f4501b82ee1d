"""Watching a project's folder for what others change in it."""

from appforge_desktop.adapters.watch.manual import ManualFolderWatch
from appforge_desktop.adapters.watch.watchdog_watch import WatchdogFolderWatch

__all__ = ["ManualFolderWatch", "WatchdogFolderWatch"]
