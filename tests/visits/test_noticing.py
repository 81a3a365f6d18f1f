"""What becomes a fact: what was shown, to whom, as whom, and about whom."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.utils import timezone

from server.visits import recording
from server.visits.actions import keep_months, roll_waiting
from server.visits.sections import OPERATIONS
from tests.api import Api, gid
from tests.visits.facts import Looked, write

if TYPE_CHECKING:
    from tests.school import TestSchool

CLIENTS = Path(__file__).parents[2] / "clients"
DIARY = "query ($id: ID!, $from: Date!, $to: Date!) { student(id: $id) { id diary(from: $from, to: $to) { on } } }"


def noticed() -> list[tuple[Any, ...]]:
    """Facts: account, role, child, school, section, client."""
    recording.flush()
    with connection.cursor() as cursor:
        cursor.execute("SELECT account_id, role::text, student_id, school_id, section::text, client::text FROM visits_fact ORDER BY at")
        return list(cursor.fetchall())


def test_a_family_and_a_teacher_leave_facts_in_their_roles(world: TestSchool) -> None:
    week = {"from": str(world.today), "to": str(world.today)}
    for who in ("mother", "student", "class_teacher"):
        Api.of(world.people[who]).ask(DIARY, id=gid(world.anna), **week)

    expected = [("mother", "GUARDIAN"), ("student", "STUDENT"), ("class_teacher", "STAFF")]
    assert noticed() == [(world.people[who].pk, role, world.anna.pk, world.school.pk, "DIARY", "API") for who, role in expected]


def test_what_is_not_shown_is_no_visit(world: TestSchool) -> None:
    week = {"from": str(world.today), "to": str(world.today)}
    Api.of(world.people["boris_mother"]).ask(DIARY, id=gid(world.anna), **week)
    Api.of(world.people["stranger"]).ask("{ schools { edges { node { id } } } }")
    Api.of(world.people["mother"]).run("{ nonsense }")
    Api().ask("{ serverInfo { version } }")

    assert noticed() == []


def test_bells_are_a_visit_about_no_child(world: TestSchool) -> None:
    Api.of(world.people["mother"]).ask(
        "query ($id: ID!, $on: Date!) { school(id: $id) { bells(on: $on) { name } } }", id=gid(world.school), on=str(world.today)
    )

    assert noticed() == [(world.people["mother"].pk, "GUARDIAN", None, world.school.pk, "BELLS", "API")]


def test_every_query_of_every_client_has_its_section_or_is_none() -> None:
    documents = [path for path in CLIENTS.glob("*/src/**/*.graphql") if "node_modules" not in path.parts]
    named = {name for path in documents for name in re.findall(r"^query (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)}

    assert named
    assert named - set(OPERATIONS) == set()


def test_months_are_made_ahead_and_go_when_they_are_old_and_rolled_up(world: TestSchool) -> None:
    now = timezone.now()
    old = now - timedelta(days=500)
    with connection.cursor() as cursor:
        cursor.execute("SELECT visits_make_month(date_trunc('month', %s::timestamptz AT TIME ZONE 'UTC'))", [old])
    write([Looked(old, world.school.pk, world.people["mother"].pk, world.anna.pk)])

    waiting = keep_months(now)
    roll_waiting("DAY")
    roll_waiting("SEEN")
    gone = keep_months(now)

    assert waiting == []
    assert gone == [f"visits_fact_{old:%Y%m}"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [f"visits_fact_{now + timedelta(days=32):%Y%m}"])
        assert cursor.fetchone()[0]
        cursor.execute("SELECT sum(visits) FROM visits_count WHERE class_id = 0")
        assert cursor.fetchone()[0] == 1
