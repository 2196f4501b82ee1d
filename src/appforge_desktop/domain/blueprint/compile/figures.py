"""What a dashboard can show of an entity's figures beside the figures themselves."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.names import words
from appforge_desktop.domain.blueprint.model import Entity, Field

_AHEAD = frozenset(
    "due deadline next end ends expires expiry before until renewal return birthday birth born wedding target".split()
)


def trend_field(entity: Entity | None) -> Field | None:
    """The date on which an item happened; dates of what is to come and birthdays tell nothing about months."""
    dates = [one for one in (entity.fields if entity else ()) if one.kind in {"date", "datetime"} and not one.due]
    return next((one for one in dates if not _AHEAD & {*words(one.name.lower())}), None)
