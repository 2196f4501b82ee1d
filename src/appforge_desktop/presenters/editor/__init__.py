"""The editor: which files are open, what the disk has, and what to do when the two part ways."""

from appforge_desktop.presenters.editor.languages import language_of
from appforge_desktop.presenters.editor.presenter import EditorPresenter
from appforge_desktop.presenters.editor.search import Query, Span, find_all, replacement
from appforge_desktop.presenters.editor.state import EditorState, Tab, Target

__all__ = [
    "EditorPresenter",
    "EditorState",
    "Query",
    "Span",
    "Tab",
    "Target",
    "find_all",
    "language_of",
    "replacement",
]
