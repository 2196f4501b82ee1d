"""What a piece of code is, whatever its language; a colour scheme colours roles."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """The number is the Scintilla style where we style by ourselves; 32 to 39 are Scintilla's own."""

    TEXT = 0
    KEYWORD = 1
    CONTROL = 2
    TYPE = 3
    FUNCTION = 4
    VARIABLE = 5
    PROPERTY = 6
    STRING = 7
    ESCAPE = 8
    NUMBER = 9
    CONSTANT = 10
    REGEX = 11
    COMMENT = 12
    OPERATOR = 13
    BRACKET = 14
    TAG = 15
    COMPONENT = 16
    ATTRIBUTE = 17
    HEADING = 18
    STRONG = 19
    EMPHASIS = 20
    LINK = 21
    CODE = 22
    ERROR = 23
