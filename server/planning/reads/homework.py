"""What can be asked of homework. Everything is a queryset."""

from typing import Any

from django.db.models import QuerySet

from server.planning.models import Homework


def homework_of(lesson: Any) -> QuerySet[Homework]:  # noqa: ANN401 - may be a symbol of the engine
    """Give what was set in a lesson: one row or none."""
    return Homework.objects.filter(lesson=lesson)
