"""The conversation with the project."""

from appforge_desktop.ui.chat.panel import ChatPanel

__all__ = ["ChatPanel"]
