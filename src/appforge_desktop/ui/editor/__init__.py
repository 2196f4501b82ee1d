"""The code editor: tabs over Scintilla."""

from appforge_desktop.ui.editor.code_view import CodeView
from appforge_desktop.ui.editor.panel import EditorPanel, ask_unsaved

__all__ = ["CodeView", "EditorPanel", "ask_unsaved"]
