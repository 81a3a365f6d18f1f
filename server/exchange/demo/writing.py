"""Writing rows while the next ones are being made: the database and this process work side by side."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from django.db import connection, connections

from server.database.copy import copy_text, encode
from server.exchange.demo.tables import COLUMNS, table_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Model

    from server.exchange.demo.region import Batch


def written_behind(made: Iterable[Batch]) -> Generator[Batch]:
    """Write batches in a thread of its own, each while the next one is being made; gives each once it is written.

    Only one thread uses the connection at a time, and at most two batches are held.
    """
    connection.inc_thread_sharing()
    try:
        with ThreadPoolExecutor(max_workers=1) as writer:
            before: tuple[Batch, Future[None]] | None = None
            for batch in made:
                texts = [(model, encode(rows)) for model, rows in batch.tables.items()]
                if before is not None:
                    before[1].result()
                    yield before[0]
                before = batch, writer.submit(_write, connections[connection.alias], texts)
            if before is not None:
                before[1].result()
                yield before[0]
    finally:
        connection.dec_thread_sharing()


def _write(database: BaseDatabaseWrapper, texts: list[tuple[type[Model], str]]) -> None:
    for model, text in texts:
        copy_text(database, table_of(model), COLUMNS[model].split(), text)
