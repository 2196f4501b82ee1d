"""Between Qt's byte arrays, UTF-8 lengths and text."""

from __future__ import annotations

from PySide6.QtCore import QByteArray


def text_of(content: QByteArray) -> str:
    """What Scintilla gave, as text."""
    return str(content.data(), "utf-8", "replace")


def byte_count(text: str) -> int:
    """How many bytes the text has in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
