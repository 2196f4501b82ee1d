"""Prints TypeScript literals and JSX as prettier does, at most 100 columns wide."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

WIDTH = 100


@dataclass(frozen=True)
class Code:
    """An expression that stands as it is."""

    text: str


@dataclass(frozen=True)
class Tall:
    """An object that gets a line for each property, even if it is short."""

    properties: Mapping[str, Literal]


Literal: TypeAlias = "Code | Tall | str | bool | int | float | Sequence[Literal] | Mapping[str, Literal]"


def quoted(text: str) -> str:
    """A string literal: in double quotes unless single ones need fewer escapes."""
    plain = json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    if text.count('"') <= text.count("'"):
        return plain
    return "'" + plain[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"


def number(value: float) -> str:
    """A number as short as it can be: 3.0 is 3."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def literal(value: Literal, indent: int = 0, used: int = 0) -> str:
    """The literal for `value`.

    Args:
        indent: Columns of the line that the literal begins on.
        used: Columns that stand on the first line before it, and after it on the last.
    """
    flat = _flat(value)
    if not _holds_tall(value) and indent + used + len(flat) <= WIDTH:
        return flat
    if isinstance(value, Tall):
        value = value.properties
    inner = " " * (indent + 2)
    if isinstance(value, Mapping):
        rows = [_row(key, one, indent + 2) for key, one in value.items()]
        return "{\n" + "".join(f"{inner}{row},\n" for row in rows) + " " * indent + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        rows = [literal(one, indent + 2, 1) for one in value]
        return "[\n" + "".join(f"{inner}{row},\n" for row in rows) + " " * indent + "]"
    return flat


def _row(key: str, value: Literal, indent: int) -> str:
    """A property; what is too long begins on the next line if it is a string or an arrow function."""
    row = f"{key}: {literal(value, indent, len(key) + 3)}"
    if indent + len(row) + 1 <= WIDTH or not isinstance(value, str | Code):
        return row
    if isinstance(value, str):
        return f"{key}:\n{' ' * (indent + 2)}{quoted(value)}"
    return row.replace(" => ", f" =>\n{' ' * (indent + 2)}", 1)


def _holds_tall(value: Literal) -> bool:
    if isinstance(value, Sequence) and not isinstance(value, str):
        own_lines = len(value) > 1  # several objects each get a line of their own
        return any(_holds_tall(one) or (own_lines and isinstance(one, Mapping)) for one in value)
    return isinstance(value, Tall)


def _flat(value: Literal) -> str:
    if isinstance(value, Code):
        return value.text
    if isinstance(value, Tall):
        value = value.properties
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key}: {_flat(one)}" for key, one in value.items()) + " }" if value else "{}"
    return "[" + ", ".join(map(_flat, value)) + "]"


@dataclass(frozen=True)
class Element:
    """A JSX element. A property that is True stands alone; children are elements or code in braces."""

    tag: str
    properties: Mapping[str, Literal]
    children: tuple[Element | Render, ...] = ()


@dataclass(frozen=True)
class Render:
    """A child that is a function: {(items) => <List items={items} />}."""

    parameter: str
    element: Element


def _property(name: str, value: Literal, indent: int) -> str:
    if value is True:
        return name
    if isinstance(value, str) and not set(value) & set('"{}<>&\\\n'):
        return f'{name}="{value}"'
    return f"{name}={{{literal(value, indent, len(name) + 3)}}}"


def jsx(node: Element | Render, indent: int) -> str:
    """The element, without the indent of its first line."""
    if isinstance(node, Render):
        return _render(node, indent)
    close = ">" if node.children else " />"
    flat = " ".join([f"<{node.tag}", *(_property(name, value, -WIDTH * 9) for name, value in node.properties.items())])
    if indent + len(flat) + len(close) > WIDTH or "\n" in flat:
        rows = [_property(name, value, indent + 2) for name, value in node.properties.items()]
        flat = f"<{node.tag}\n" + "".join(f"{' ' * (indent + 2)}{row}\n" for row in rows) + " " * indent
        close = close.strip()
    if not node.children:
        return flat + close
    inner = " " * (indent + 2)
    body = "".join(f"{inner}{jsx(child, indent + 2)}\n" for child in node.children)
    return f"{flat}{close}\n{body}{' ' * indent}</{node.tag}>"


def _render(node: Render, indent: int) -> str:
    start = f"{{({node.parameter}) => "
    flat = jsx(node.element, -WIDTH * 9)
    if indent + len(start) + len(flat) + 1 <= WIDTH and "\n" not in flat:
        return f"{start}{flat}}}"
    inner = " " * (indent + 2)
    return f"{start}(\n{inner}{jsx(node.element, indent + 2)}\n{' ' * indent})}}"
