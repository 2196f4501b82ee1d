"""The conversation with the project: what was said, what changed, what goes on now."""

from appforge_desktop.presenters.chat.presenter import ChatPresenter
from appforge_desktop.presenters.chat.state import ChangeCard, ChatState, Entry, StageLine

__all__ = ["ChangeCard", "ChatPresenter", "ChatState", "Entry", "StageLine"]
