"""The words of TypeScript."""

from __future__ import annotations

CONTROL = frozenset(
    "break case catch continue default do else finally for from if import export return switch throw try while "
    "await yield".split()
)
KEYWORDS = frozenset(
    "abstract as async class const debugger declare delete enum extends function get implements in infer instanceof "
    "interface is keyof let namespace new of override private protected public readonly satisfies set static super "
    "this type typeof var with asserts accessor using".split()
)
SOFT = frozenset(
    "abstract as async declare from get infer is namespace of set static type asserts accessor using".split()
)
"""Keywords that are names too: before one of `,:=.)?` they are no keyword."""

PRIMITIVES = frozenset("any bigint boolean never number object string symbol unknown void".split())
CONSTANTS = frozenset("true false null undefined NaN Infinity".split())
BEFORE_EXPRESSION = frozenset(
    "return typeof case do else in of instanceof new delete throw await yield default extends".split()
)
"""After these words a slash begins a regular expression, and `<` an element."""
