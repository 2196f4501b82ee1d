"""Pages to read: landing pages, articles, profiles."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.screens import Writer
from appforge_desktop.domain.blueprint.compile.story.pages import write
from appforge_desktop.domain.blueprint.model import PageKind

WRITERS: dict[PageKind, Writer] = {"landing": write, "article": write, "profile": write}
"""Who writes a kind of page."""
