"""Publishing at the command line says what it does, or why not."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from server.timetable.models import Lesson, Timetable
from tests.timetable.weeks import draft, placed

if TYPE_CHECKING:
    from tests.school import TestSchool


def publish(world: TestSchool, name: str = "Четверть", **options: object) -> str:
    out = StringIO()
    call_command("publish-timetable", world.school.name, name, stdout=out, **options)
    return out.getvalue()


def test_it_tells_what_it_would_do_and_what_it_did(world: TestSchool) -> None:
    placed(draft(world), world.algebra, 1, 1)

    assert "This was a dry run" in publish(world, dry_run=True)
    assert not Lesson.objects.filter(weekly__isnull=False).exists()
    assert "4 made, 0 changed, 0 removed, 0 as they were, 0 left alone." in publish(world)
    assert Timetable.objects.get().status == "PUBLISHED"


def test_what_cannot_be_published_is_one_clear_sentence(world: TestSchool) -> None:
    draft(world, weeks=5)

    with pytest.raises(CommandError, match="A cycle of 5 weeks is longer"):
        publish(world)
    with pytest.raises(CommandError, match=r"is called 'Нет'\. Its timetables: Четверть"):
        publish(world, "Нет")
