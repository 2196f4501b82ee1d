"""The editor's colour schemes: code on its ground, light and dark."""

from __future__ import annotations

from dataclasses import dataclass

from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.theme import Tokens


@dataclass(frozen=True)
class EditorColours:
    """Colours as `#rrggbb`; those of code keep 4.5:1 against the ground and the current line.

    Attributes:
        ground: Behind the code.
        line: Behind the current line.
        number: Line numbers.
        selection: Behind selected text, opaque; `selection_idle` when the editor has no focus.
        match: Around what the find bar found.
        guide: Indentation guides.
        added, removed: Behind lines of a diff; the `_word` ones behind what changed in them.
    """

    ground: str
    line: str
    number: str
    number_current: str
    selection: str
    selection_idle: str
    match: str
    guide: str
    brace: str
    added: str
    removed: str
    added_word: str
    removed_word: str
    roles: dict[Role, str]


_DARK_ROLES = {
    Role.TEXT: "#d9dce6",
    Role.KEYWORD: "#b49cff",
    Role.CONTROL: "#d795f0",
    Role.TYPE: "#6fd3c6",
    Role.FUNCTION: "#82b1ff",
    Role.VARIABLE: "#d9dce6",
    Role.PROPERTY: "#a8c4f0",
    Role.STRING: "#a3d68a",
    Role.ESCAPE: "#f0c274",
    Role.NUMBER: "#f5a97f",
    Role.CONSTANT: "#f5a97f",
    Role.REGEX: "#f08fb0",
    Role.COMMENT: "#7f879c",
    Role.OPERATOR: "#93a1bd",
    Role.BRACKET: "#9aa3b8",
    Role.TAG: "#f28d9d",
    Role.COMPONENT: "#6fd3c6",
    Role.ATTRIBUTE: "#e8c07d",
    Role.HEADING: "#82b1ff",
    Role.STRONG: "#eceef3",
    Role.EMPHASIS: "#d795f0",
    Role.LINK: "#6fd3c6",
    Role.CODE: "#a3d68a",
    Role.ERROR: "#ff7a87",
}

_LIGHT_ROLES = {
    Role.TEXT: "#25272f",
    Role.KEYWORD: "#6d3bd1",
    Role.CONTROL: "#a1259b",
    Role.TYPE: "#0a7078",
    Role.FUNCTION: "#1c5bcb",
    Role.VARIABLE: "#25272f",
    Role.PROPERTY: "#35568c",
    Role.STRING: "#2b7332",
    Role.ESCAPE: "#94570a",
    Role.NUMBER: "#ab4507",
    Role.CONSTANT: "#ab4507",
    Role.REGEX: "#b3206a",
    Role.COMMENT: "#696d7a",
    Role.OPERATOR: "#515a6e",
    Role.BRACKET: "#5b6375",
    Role.TAG: "#bb2440",
    Role.COMPONENT: "#0a7078",
    Role.ATTRIBUTE: "#855800",
    Role.HEADING: "#1c5bcb",
    Role.STRONG: "#1b1c22",
    Role.EMPHASIS: "#a1259b",
    Role.LINK: "#0a7078",
    Role.CODE: "#2b7332",
    Role.ERROR: "#c22a3d",
}

DARK = EditorColours(
    ground="#101116",
    line="#181a21",
    number="#6a7080",
    number_current="#c3c8d6",
    selection="#2c3560",
    selection_idle="#262a3a",
    match="#e5b454",
    guide="#23252e",
    brace="#8f8dff",
    added="#13281e",
    removed="#331a20",
    added_word="#1f4f37",
    removed_word="#692b36",
    roles=_DARK_ROLES,
)

LIGHT = EditorColours(
    ground="#ffffff",
    line="#f5f5f9",
    number="#8b8f9c",
    number_current="#3a3d48",
    selection="#d9dafb",
    selection_idle="#e8e9f1",
    match="#c98a00",
    guide="#e8e8ee",
    brace="#5452d6",
    added="#e6f6ec",
    removed="#fdebed",
    added_word="#b9e6c8",
    removed_word="#f8c9cf",
    roles=_LIGHT_ROLES,
)


def editor_colours(tokens: Tokens) -> EditorColours:
    """The scheme that goes with the window's look."""
    return DARK if tokens.dark else LIGHT
