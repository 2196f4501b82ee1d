"""A value for each field of a sample item."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Code, Literal
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field

COUNT = 6


class SampleValues:
    """Makes the values of one entity's sample items."""

    def __init__(self, bp: Blueprint, entity: Entity) -> None:
        self._entity = entity

    def value(self, field: Field, index: int) -> Literal | None:
        """What item number `index` has in `field`; None for nothing."""
        if field.kind == "choice":
            return field.options[index % len(field.options)]
        if field.kind == "text":
            return f"{self._entity.name} {index + 1}"
        if field.kind in {"number", "money", "percent", "duration"}:
            return (index + 1) * 10
        if field.kind == "rating":
            return 5 - index % 3
        if field.kind == "date":
            return Code(f"daysFromToday({index * 3 - 6})")
        if field.kind == "ref":
            return f"sample-{index + 1}"
        return None
