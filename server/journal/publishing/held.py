"""Which dated lessons are left alone: recorded, changed by hand, cancelled, or pointed at by anything that must stay (T2)."""

from django.db import connection
from django.db.models import PROTECT, RESTRICT

from server.timetable.models import Lesson


def held() -> str:
    """Give the SQL condition on `l`, a dated lesson: nothing may be changed in it.

    Whatever protects a lesson from being deleted holds it: records, cells, homework, the ledger, and tables to come.
    """
    quote = connection.ops.quote_name
    keepers = [relation.field for relation in Lesson._meta.related_objects if relation.on_delete in (PROTECT, RESTRICT)]  # noqa: SLF001
    pointed_at = [
        f"EXISTS (SELECT FROM {quote(field.model._meta.db_table)} AS kept WHERE kept.{quote(str(field.column))} = l.id)"  # noqa: SLF001
        for field in keepers
    ]
    return " OR ".join(["l.by_hand", "l.status <> 'PLANNED'", *pointed_at])
