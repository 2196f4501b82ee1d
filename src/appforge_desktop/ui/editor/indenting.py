"""Indentation: found out from the text, kept on Enter, and comments put in and out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from pyside6_scintilla import ScintillaEdit

from appforge_desktop.presenters.editor.languages import Language
from appforge_desktop.ui.editor.units import text_of

_OPENERS = {"{": "}", "(": ")", "[": "]"}
_LINE_COMMENTS: dict[Language, tuple[str, str]] = {
    "ts": ("//", ""), "tsx": ("//", ""), "js": ("//", ""), "jsx": ("//", ""), "json": ("//", ""),
    "python": ("#", ""), "css": ("/*", "*/"), "html": ("<!--", "-->"), "markdown": ("<!--", "-->"),
}  # fmt: skip


@dataclass(frozen=True)
class Indentation:
    """How a file indents."""

    tabs: bool = False
    width: int = 2

    def __str__(self) -> str:
        return "Tabs" if self.tabs else f"Spaces: {self.width}"


def indentation_of(text: str, language: Language) -> Indentation:
    """How the text indents; two spaces (four in Python) when it does not tell."""
    usual = 4 if language == "python" else 2
    steps: Counter[int] = Counter()
    tabs = spaces = depth = 0
    for line in text.splitlines()[:2000]:
        if not line.strip() or line.lstrip().startswith("*"):
            continue
        tabs += line[0] == "\t"
        spaces += line[0] == " "
        now = len(line) - len(line.lstrip(" "))
        if now - depth in {2, 3, 4, 8}:
            steps[now - depth] += 1
        depth = now
    if tabs > spaces:
        return Indentation(tabs=True, width=4)
    return Indentation(width=steps.most_common(1)[0][0] if steps else usual)


def use_indentation(view: ScintillaEdit, indentation: Indentation) -> None:
    """Let Tab, Shift+Tab and Backspace work in these steps."""
    view.setUseTabs(indentation.tabs)
    view.setTabWidth(indentation.width)
    view.setIndent(indentation.width)
    view.setTabIndents(True)
    view.setBackSpaceUnIndents(True)


def new_line(view: ScintillaEdit, language: Language) -> None:
    """Enter: keep the indentation, one step more after an opening bracket; one undo."""
    view.beginUndoAction()
    line = view.lineFromPosition(view.selectionStart())
    start = view.positionFromLine(line)
    head = text_of(view.get_text_range(start, view.selectionStart())).rstrip()
    follower = chr(view.charAt(view.selectionEnd())) if view.selectionEnd() < view.length() else ""
    indent = view.lineIndentation(line)
    opener = head[-1:] if head else ""
    deeper = opener in _OPENERS or (language == "python" and opener == ":") or _opens_element(head, language)
    view.newLine()
    new = view.lineFromPosition(view.currentPos())
    _indent_to(view, new, indent + (view.indent() if deeper else 0))
    if (opener in _OPENERS and follower == _OPENERS[opener]) or (deeper and opener == ">" and follower == "<"):
        inside = view.currentPos()
        view.newLine()
        _indent_to(view, new + 1, indent)
        view.gotoPos(inside)
    view.endUndoAction()


def _indent_to(view: ScintillaEdit, line: int, columns: int) -> None:
    view.setLineIndentation(line, columns)
    view.gotoPos(view.lineIndentPosition(line))


def _opens_element(head: str, language: Language) -> bool:
    """Whether the line's end opens an element whose children follow."""
    if language not in {"tsx", "jsx", "html"} or not head.endswith(">") or head.endswith(("/>", "=>", "->")):
        return False
    return bool(re.search(r"(?:^\s*|[({>\s?:])<[A-Za-z][^<>]*>$|<>$|^\s*[^<]*[\"'}\w]>$", head)) and "</" not in head


def closing_typed(view: ScintillaEdit, letter: str) -> None:
    """A closing bracket typed alone on its line goes back to where its opening one stands."""
    if letter not in "}])":
        return
    position = view.currentPos() - 1
    line = view.lineFromPosition(position)
    if view.lineIndentPosition(line) != position:
        return
    match = view.braceMatch(position, 0)
    if match >= 0:
        view.setLineIndentation(line, view.lineIndentation(view.lineFromPosition(match)))


def toggle_comment(view: ScintillaEdit, language: Language) -> None:
    """Comment the selected lines out, or in when all of them are; one undo."""
    marks = _LINE_COMMENTS.get(language)
    if marks is None:
        return
    first, last = view.lineFromPosition(view.selectionStart()), view.lineFromPosition(view.selectionEnd())
    if last > first and view.selectionEnd() == view.positionFromLine(last):
        last -= 1
    lines = [line for line in range(first, last + 1) if _text(view, line).strip()]
    if not lines:
        return
    off = all(_text(view, line).startswith(marks[0]) for line in lines)
    column = min(view.lineIndentation(line) for line in lines)
    view.beginUndoAction()
    for line in lines:
        if off:
            _uncomment(view, line, marks)
        else:
            _comment(view, line, column, marks)
    view.endUndoAction()


def _text(view: ScintillaEdit, line: int) -> str:
    start = view.lineIndentPosition(line)
    return text_of(view.get_text_range(start, view.lineEndPosition(line)))


def _comment(view: ScintillaEdit, line: int, column: int, marks: tuple[str, str]) -> None:
    if marks[1]:
        view.insertText(view.lineEndPosition(line), f" {marks[1]}")
    view.insertText(view.findColumn(line, column), f"{marks[0]} ")


def _uncomment(view: ScintillaEdit, line: int, marks: tuple[str, str]) -> None:
    text = _text(view, line)
    start = view.lineIndentPosition(line)
    if marks[1] and text.rstrip().endswith(marks[1]):
        body = text.rstrip()[: -len(marks[1])].rstrip()
        cut = start + len(body.encode())
        view.deleteRange(cut, view.lineEndPosition(line) - cut)
    view.deleteRange(start, len(marks[0]) + text[len(marks[0]) :].startswith(" "))
