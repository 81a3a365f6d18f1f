"""How many lessons can be recorded without typing: `python -m tests.bench.offers [journals]` over the demo's recorded lessons.

What is measured: of lessons that were recorded, the share in which the row that the plan offers at that moment is what the
teacher wrote: the same topic, and either the same homework or none. Such a lesson takes no typed character: one key accepts
topic and homework, one takes the homework away. The moment is made again: everything that a journal's lessons took is
forgotten, and they are recorded anew in the order of their dates, each after its offer was read through the same view that
the API reads. Nothing is kept. How often the demo's teachers go beside their plans is the demo's invention
(server/exchange/demo/teaching.py); what the measure can find is whether the offer keeps its place over cancelled, unrecorded
and unplanned lessons.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.journal.models import LessonRecord

SAMPLE = 60


@dataclass
class Share:
    """Lessons counted: recorded ones, and those of them that needed no typing."""

    recorded: int = 0
    offered: int = 0

    def __str__(self) -> str:
        return f"{self.offered} of {self.recorded} recorded lessons need no typed character: {self.offered / max(self.recorded, 1):.1%}"


def measure(journals: list[int]) -> Share:
    """Record journals' lessons anew, and count; the transaction around it has to be rolled back."""
    from server.journal.models import LessonRecord  # noqa: PLC0415 - Django has to be set up first
    from server.planning.models import CoveredRow  # noqa: PLC0415

    share = Share()
    for journal in journals:
        records = list(
            LessonRecord.objects.filter(lesson__journal=journal)
            .select_related("lesson__homework")
            .prefetch_related("lesson__covered_rows")
            .order_by("lesson__on", "lesson__number")
        )
        taken = {record.lesson_id: list(record.lesson.covered_rows.all()) for record in records}
        CoveredRow.objects.filter(journal=journal).delete()
        LessonRecord.objects.filter(lesson__journal=journal).delete()
        for record in records:
            share.recorded += 1
            share.offered += _is_offered(record)
            record.save(force_insert=True)
            CoveredRow.objects.bulk_create(taken[record.lesson_id])
    return share


def _is_offered(record: LessonRecord) -> bool:
    from server.planning.reads import offered  # noqa: PLC0415

    lesson = record.lesson
    row = offered(lesson.journal_id, lesson.pk).first()
    homework = lesson.homework.text if hasattr(lesson, "homework") else ""
    return row is not None and row.topic == record.topic and homework in {"", row.homework}


def main() -> None:
    """Measure the demo that is in the configured database."""
    import os  # noqa: PLC0415

    import django  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.settings")
    from server.database import connection  # noqa: PLC0415

    database = connection.embedded()
    if database is not None:
        database.enter()
    django.setup()
    from django.db import transaction  # noqa: PLC0415

    from server.planning.models import PlanBinding  # noqa: PLC0415

    most = int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    bound = list(PlanBinding.objects.order_by("pk").values_list("journal", flat=True))
    with transaction.atomic():
        share = measure(bound[:: max(1, len(bound) // most)])
        transaction.set_rollback(True)
    sys.stdout.write(f"{share}\n")


if __name__ == "__main__":
    main()
