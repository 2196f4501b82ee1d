"""Colouring TypeScript and JavaScript with JSX.

Lexilla's C-like lexer knows no JSX (an apostrophe in the page's text would open a string), so these four languages
are read here. Nothing in this package needs Qt.
"""

from appforge_desktop.ui.editor.script.lexer import ScriptLexer

__all__ = ["ScriptLexer"]
