"""How values of the five non-trivial scalars are written on the wire: exactly as PostgreSQL writes them in JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from strawberry.schema.types.base_scalars import (
    DateDefinition,
    DateTimeDefinition,
    DecimalDefinition,
    TimeDefinition,
    UUIDDefinition,
)


def _without_zeros(text: str) -> str:
    """Drop the zeros that end a fraction of a second, as PostgreSQL does."""
    head, point, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    return f"{head}.{fraction}" if point and fraction else head


def _instant(value: datetime) -> str:
    return _without_zeros(value.astimezone(UTC).replace(tzinfo=None).isoformat()) + "+00:00"


def _time(value: time) -> str:
    return _without_zeros(value.replace(tzinfo=None).isoformat())


def _decimal(value: Decimal) -> str:
    return format(value, "f")


SCALARS: dict[Any, Any] = {
    date: replace(DateDefinition, description="A calendar date of the school: YYYY-MM-DD."),
    datetime: replace(DateTimeDefinition, serialize=_instant, description="An instant in UTC, ISO 8601."),
    time: replace(TimeDefinition, serialize=_time, description="A time of day of the school: HH:MM:SS."),
    Decimal: replace(DecimalDefinition, serialize=_decimal, description="An exact decimal number, as a string."),
    UUID: replace(UUIDDefinition, description="A UUID in its canonical form."),
}
"""For `StrawberryConfig(scalar_map=SCALARS)`."""
