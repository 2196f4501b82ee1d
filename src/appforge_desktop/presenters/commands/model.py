"""What a command is, and what decides whether it can run."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Context:
    """The flags that `Command.when` and `Command.checked` name."""

    project_open: bool = False
    at_home: bool = True
    chat_busy: bool = False
    chat_can_retry: bool = False
    can_undo_version: bool = False
    can_redo_version: bool = False
    editor_open: bool = False
    editor_dirty: bool = False
    preview_open: bool = False
    chat_shown: bool = False
    code_shown: bool = False
    preview_shown: bool = False
    mode_chat: bool = False
    mode_code: bool = False
    mode_all: bool = False
    theme_auto: bool = True
    theme_light: bool = False
    theme_dark: bool = False

    def holds(self, condition: str) -> bool:
        """Whether a condition such as "project_open and not chat_busy" is true; the empty one always is.

        Raises:
            AttributeError: It names a flag that does not exist.
        """
        terms = [term.strip() for term in condition.split(" and ") if term.strip()]
        return all(self._term(term) for term in terms)

    def _term(self, term: str) -> bool:
        wanted = not term.startswith("not ")
        return bool(getattr(self, term.removeprefix("not ").strip())) is wanted


FLAGS = frozenset(one.name for one in fields(Context))


@dataclass(frozen=True)
class Command:
    """Something the person can ask for, wherever they ask.

    Attributes:
        id: "area.verb", unique.
        title: What menus and the palette say.
        keys: Shortcuts in portable notation, separated by ", "; the first is shown. Ctrl is Command on a Mac.
        menu: "menu/1_group": grouped by number, in the order of the catalogue. Empty: in no menu.
        when: Flags of `Context` joined by " and ", each may follow "not ".
        run: "part:verb", which the app binds to a function.
        checked: A flag of `Context` that shows as a tick; empty for a plain command.
        help: One sentence for the reference page.
    """

    id: str
    title: str
    keys: str = ""
    menu: str = ""
    when: str = ""
    run: str = ""
    checked: str = ""
    help: str = ""

    @property
    def area(self) -> str:
        """The menu's name with a capital, such as "Chat"."""
        return self.id.partition(".")[0].capitalize()

    @property
    def shortcuts(self) -> tuple[str, ...]:
        return tuple(key.strip() for key in self.keys.split(", ") if key.strip())
