"""Days and times of sample items, counted from today."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Code, Literal
from appforge_desktop.domain.blueprint.compile.samples.domains import stems
from appforge_desktop.domain.blueprint.compile.stages import Stage, has_stages, is_tick
from appforge_desktop.domain.blueprint.model import Entity, Field

_AHEAD = frozenset(
    "due deadline next end ends ending expires expiry expiration before start starts when event appointment until trip "
    "departure arrival return renewal reminder checkout checkin planned scheduled reservation booking remind wedding "
    "meeting match concert exam delivery flight target revision birthdayparty call".split()
)
_LAST = frozenset("last previous since latest".split())
_CLOSING = frozenset(
    "completed finished paid closed returned delivered resolved read watched done sold published harvested cleared "
    "answered fixed shipped end ended".split()
)
_ENDS = frozenset("end ends ending until return checkout departure to finish stop".split())
_BORN = frozenset("birthday birth born birthdate dob".split())
_YEARLY = frozenset("purchase purchased bought acquired hired joined since opened planted founded built".split())
_OF_PARTS = (("morning", "07:30"), ("breakfast", "08:00"), ("noon", "12:30"), ("lunch", "12:30"), ("evening", "19:30"),
             ("dinner", "19:00"), ("night", "22:00"))  # fmt: skip
_TIMES = ("09:00", "10:30", "14:00", "16:15", "18:00", "11:45", "19:30", "08:30")
_ENDINGS = ("10:00", "11:30", "15:30", "17:00", "19:30", "12:30", "21:00", "09:30")
_EVENTS = (3, 6, -4, 11, 18, -13, 1, 26)
_NEXT = (2, 5, 1, 9, 4, 12, 7, 3)
_DUE: dict[Stage, tuple[int, ...]] = {
    "done": (-92, -58, -31, -8), "doing": (1, 4, 2, 6), "open": (9, 5, 14, 3, 22, 30), "late": (-3, -5, -8),
    "dropped": (-10, -24),
}  # fmt: skip
_AGES = (11700, 16500, 10600, 14400, 12700, 19100, 9500, 13600)
"""Days since people were born: 32, 45, 29, 39, 35, 52, 26 and 37 years."""


class Moments:
    """The dates and times of one entity's items."""

    def __init__(self, entity: Entity, count: int) -> None:
        self._entity = entity
        self._count = count
        self._stages = has_stages(entity)
        self._about = {*stems(entity.name)}

    def value(
        self, field: Field, index: int, stage: Stage | None, words: tuple[str, ...], age: float | None
    ) -> Literal | None:
        """What an item has in a date, time or datetime field; None for nothing yet."""
        time = self._time(field, index, words)
        if field.kind == "time":
            return time
        offset = self.offset(field, index, stage, age)
        if offset is None:
            return None
        day = f"daysFromToday({offset})"
        return Code(day) if field.kind == "date" else Code(f"`${{{day}}}T{time}`")

    def offset(self, field: Field, index: int, stage: Stage | None, age: float | None = None) -> int | None:
        """Days from today."""
        known = {*stems(field.name)}
        if _BORN & known or (_BORN & self._about and not _AHEAD & known):
            return -round(age * 365.25 + 31 + index * 41) if age else -_AGES[index % len(_AGES)] - 23 * index
        start = self._start(field)
        if start is not None and _ENDS & known:
            return (self.offset(start, index, stage) or 0) + 2 + index % 6
        if self._stages and _CLOSING & known and not field.due:
            return self._done_on(index) if stage == "done" else None
        if "next" in known:
            return -2 if index == 2 else _NEXT[index % len(_NEXT)]
        if field.due or _AHEAD & known:
            return self._ahead(index, stage)
        if _YEARLY & known:
            return -(140 + index * 173)
        if _LAST & known:
            return -(1 + index * 3)
        return self._ahead(index, stage) if self._is_event(known) else self._began(index, stage)

    def _start(self, field: Field) -> Field | None:
        """The date that comes before this one."""
        dates = [one for one in self._entity.fields if one.kind in {"date", "datetime"}]
        return next((one for one in dates if one != field and not _ENDS & {*stems(one.name)}), None)

    def _is_event(self, known: set[str]) -> bool:
        plain = {"date", "day", "when", "time", "datetime"}
        return bool(_AHEAD | {"guest", "party", "festival", "lesson", "shift", "show", "game"} & self._about) and bool(
            (_AHEAD | {"party", "festival", "lesson", "shift", "game"}) & self._about and plain & known
        )

    def _ahead(self, index: int, stage: Stage | None) -> int:
        if stage is None:
            return _EVENTS[index % len(_EVENTS)] + index // len(_EVENTS)
        if stage == "open" and index % 7 == 2 and any(map(is_tick, self._entity.fields)):
            return -2  # one that is overdue, so that one sees what that looks like
        days = _DUE[stage]
        again = index // len(days)
        return days[index % len(days)] + (again if stage == "open" else -5 * again if stage == "done" else 0)

    def _began(self, index: int, stage: Stage | None) -> int:
        """A day in the past, and before the item was due."""
        due = next((one for one in self._entity.fields if one.due), None)
        if stage == "done" and any(_CLOSING & {*stems(one.name)} for one in self._entity.fields if one.kind != "bool"):
            return self._done_on(index) - 9 - 3 * (index % 4)
        limit = self.offset(due, index, stage) if due and "next" not in stems(due.name) else None
        return self._past(index) if limit is None else min(-1 - index % 5, limit - 14 - 3 * (index % 4))

    def _past(self, index: int) -> int:
        """Spread over the last months, so that charts have something to show."""
        step = 140 / max(self._count, 1)
        return -round(1 + index * step + (index * 5) % 4)

    def _done_on(self, index: int) -> int:
        """In time where there was a day to keep."""
        has_due = any(one.due for one in self._entity.fields)
        return self._ahead(index, "done") - 1 - index % 3 if has_due else -(3 + index * 17)

    def _time(self, field: Field, index: int, words: tuple[str, ...]) -> str:
        part = next((time for word, time in _OF_PARTS if word in words), None)
        if part:
            return part
        times = _ENDINGS if _ENDS & {*stems(field.name)} else _TIMES
        return times[index % len(times)]
