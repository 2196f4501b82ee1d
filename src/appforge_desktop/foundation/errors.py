"""The error tree.

    AppForgeError
    ├── UserError           the person can fix it: what is wrong, and how
    └── EnvironmentFault    the machine lacks something: what, and the command that mends it
    Cancelled               somebody asked to stop; caught once, in the presenter

Anything else is a defect: it reaches the crash handler and is never swallowed.
"""


class AppForgeError(Exception):
    """An error with a sentence for the person and a hint on what to do.

    Args:
        what: What is wrong, one sentence ending in a full stop.
        hint: What to do about it; may be a command. Empty when `what` says it all.
    """

    def __init__(self, what: str, *, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.what} {self.hint}".rstrip()


class UserError(AppForgeError):
    """The person can fix it."""


class EnvironmentFault(AppForgeError):  # noqa: N818 (a fault of the machine, by its own name)
    """The machine lacks something, or a native part broke."""


class Cancelled(Exception):  # noqa: N818 (not an error: somebody asked for it)
    """Work stopped because its `CancelToken` was set."""
