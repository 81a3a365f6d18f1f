"""The demo's rows in memory, by table and column: what its tests ask questions of."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from server.database.copy import encode
from server.exchange.demo.region import ZONE, batches
from server.exchange.demo.tables import COLUMNS, Rows

if TYPE_CHECKING:
    from django.db.models import Model

Record = dict[str, Any]
NOON = time(11, 25)
"""When, in the tests, it usually is: some lessons of the day are over, some are not."""


def at(today: date, clock: time = NOON) -> datetime:
    """An instant of a day in Tomsk."""
    return datetime.combine(today, clock, ZoneInfo(ZONE))


class Made:
    """All rows of one demo."""

    def __init__(self, today: date, *, scale: str = "small", seed: int = 1, clock: time = NOON) -> None:
        self.today, self.now = today, at(today, clock)
        self.rows: defaultdict[type[Model], list[tuple[Any, ...]]] = defaultdict(list)
        for batch in batches(scale=scale, seed=seed, today=today, now=self.now, password="x", rows=Rows()):
            for model, rows in batch.tables.items():
                self.rows[model].extend(rows)

    def all(self, model: type[Model]) -> list[Record]:
        """A table's rows."""
        columns = COLUMNS[model].split()
        return [dict(zip(columns, row, strict=True)) for row in self.rows[model]]

    @cache  # noqa: B019 - a demo lives as long as its tests
    def by_id(self, model: type[Model]) -> dict[int, Record]:
        """A table's rows by their ids."""
        return {row["id"]: row for row in self.all(model)}

    def digest(self) -> str:
        """One hash over everything."""
        whole = hashlib.sha256()
        for model in COLUMNS:
            whole.update(encode(self.rows[model]).encode())
        return whole.hexdigest()


def day_after(on: date) -> date:
    """The next day."""
    return on + timedelta(days=1)
