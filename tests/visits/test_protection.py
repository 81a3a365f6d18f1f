"""Outside a school its small groups cannot be worked out, whatever is asked and subtracted from whatever (V4)."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.access.actor import load_actor
from server.access.clients import VISITS
from server.visits import reads
from server.visits.actions import roll_waiting
from tests.api import Api, gid
from tests.school import TestSchool
from tests.visits.facts import Looked, write

if TYPE_CHECKING:
    from server.people.models import Student

DIMENSIONS = ("TOTAL", "DAY", "WEEK", "MONTH", "CLASS", "GRADE_LEVEL", "SECTION", "WEEKDAY_HOUR", "ROLE", "SCHOOL")
COUNTS = st.tuples(st.integers(0, 30), st.integers(0, 30))
SCHOOLS = st.lists(st.tuples(st.integers(1, 3), COUNTS), min_size=1, max_size=7)
"""Of each school: its municipality; children who were reached, visits."""
SECRETS = [UUID(int=number * 7919) for number in range(60)]


def test_a_coordinators_questions_do_not_tell_what_a_small_group_did(world: TestSchool) -> None:
    """The same questions, of all places, dimensions and ranges, while a small school's families do this or that: the same answers."""
    small = TestSchool(name="Малая школа", zone="Asia/Tomsk")
    large = _children(world, 40)
    monday = world.today - timedelta(days=world.today.weekday() + 21)
    _come([(world, child, day) for child in large for day in (0, 3, 9)], monday)

    told = []
    for who in ([small.anna], [small.anna, small.boris, small.vera]):
        _come([(small, child, day) for child in who for day in (1, 2, 12)], monday)
        told.append([_ask(world, small, monday, *days) for days in ((0, 13), (5, 6))])

    assert told[0] == told[1]
    assert any(row["suppressed"] is False for row in told[0][0]["region", "SCHOOL"])
    assert told[0][0]["large", "DAY"] == told[0][0]["large", "CLASS"] == []


def test_ranges_that_differ_by_a_day_are_one(world: TestSchool) -> None:
    monday = world.today - timedelta(days=world.today.weekday() + 14)
    asked = (
        "query ($id: ID!, $from: Date!, $to: Date!) { region(id: $id) { visitReport(from: $from, to: $to, by: WEEK) { from to asOf } } }"
    )
    coordinator = Api.of(world.people["regional_coordinator"])

    ranges = {
        tuple(coordinator.ask(asked, id=gid(world.region), **_days(monday, *days))["region"]["visitReport"].values())
        for days in ((0, 6), (6, 6), (3, 30))
    }

    assert {since for since, _, _ in ranges} == {str(monday)}
    assert {until for _, until, _ in ranges} == {str(monday + timedelta(days=6)), str(monday + timedelta(days=13))}
    assert all(as_of.startswith(str(monday + timedelta(days=13))) for _, _, as_of in ranges)  # midnight in Tomsk


def test_outside_a_month_is_of_whole_weeks_and_hours_of_four(world: TestSchool) -> None:
    small, monday = TestSchool(name="Малая школа"), world.today - timedelta(days=world.today.weekday() + 7)
    while (monday + timedelta(days=6)).month == monday.month:
        monday -= timedelta(days=7)
    _come([(world, child, day) for child in _children(world, 40) for day in (0, 6)], monday)

    week, three, four = (_ask(world, small, monday, since, 6) for since in (0, -14, -21))

    for place in ("region", "large"):
        (by_month,), (by_week,) = week[place, "MONTH"], week[place, "WEEK"]
        assert (by_month["on"], by_week["on"]) == (monday.replace(day=1), monday)
        told = [{figure: row[figure] for figure in ("children", "reached", "guardians_per_day", "visits")} for row in (by_month, by_week)]
        assert told[0] == told[1]
        assert by_week["visits"] > 0
        assert week[place, "WEEKDAY_HOUR"] == three[place, "WEEKDAY_HOUR"] == []
        assert [(row["weekday"], row["hour"]) for row in four[place, "WEEKDAY_HOUR"]] == [(1, 16), (7, 16)]  # in Tomsk


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(schools=SCHOOLS)
def test_what_is_left_after_subtracting_is_nothing_or_itself_told(db: None, schools: list[tuple[int, tuple[int, int]]]) -> None:
    atoms = [("", number, place, list(counts)) for number, (place, counts) in enumerate(schools, 1)]
    each = {atom[1]: _told([atom]).get("") for atom in atoms}
    of_places = {place: _told([atom for atom in atoms if atom[2] == place]).get("") for place in {atom[2] for atom in atoms}}
    whole = _told(atoms).get("")

    left = [_less(of_places[place], [each[number] for _, number, of, _ in atoms if of == place]) for place in of_places]
    left.append(_less(whole, list(of_places.values())))
    for people, others in left:
        assert people == others == 0 or people >= 10
    for _, number, _, (people, _) in atoms:
        alone = each[number]
        assert alone is None or (people > 5 and alone[0] >= 10)


def test_a_count_is_told_as_either_multiple_of_five_and_always_alike() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT n, array_agg(visits_rounded(n, 5, secret, 'school 1', 1) ORDER BY secret) FROM generate_series(0, 60) n, unnest(%s::uuid[]) secret"
            " GROUP BY n ORDER BY n",
            [SECRETS],
        )
        told = [row[1] for row in cursor.fetchall()]

    for count, answers in enumerate(told):
        assert set(answers) == {count - count % 5, count + -count % 5}
    # For each secret it grows with the count, so that a step is passed once; and it is right in the mean.
    assert all(list(answers) == sorted(answers) for answers in zip(*told, strict=True))
    assert abs(sum(map(sum, told)) / len(SECRETS) - sum(range(61))) < 30


def _children(world: TestSchool, count: int) -> list[Student]:
    return [world.make_student(f"Дитя {number}", world.a_group) for number in range(count)]


def _come(looks: list[tuple[TestSchool, Student, int]], monday: Any) -> None:
    """Let a guardian of each child come on a day, counted from a Monday."""
    write(
        Looked(datetime.combine(monday + timedelta(days=day), time(9, number % 60), UTC), world.school.pk, 10**6 + child.pk, child.pk)
        for number, (world, child, day) in enumerate(looks)
    )
    roll_waiting("DAY")


def _ask(world: TestSchool, small: TestSchool, monday: Any, first: int, last: int) -> dict[tuple[str, str], list[Any]]:
    """Everything a coordinator is told of these days, of all places."""
    actor = load_actor(world.people["regional_coordinator"].pk, timezone.now())
    places = {
        "region": reads.of_region(actor, world.region.pk, VISITS),
        "municipality": reads.of_municipality(actor, world.municipality.pk, VISITS),
        "large": reads.of_school(actor, world.school.pk, VISITS),
        "small": reads.of_school(actor, small.school.pk, VISITS),
    }
    since, last = monday + timedelta(days=first), monday + timedelta(days=last)
    return {
        (name, by): list(reads.visit_rows(place, since, last, by, "TOTAL" if by == "TOTAL" else "ROWS", actor.now).values())
        for (name, place), by in product(places.items(), DIMENSIONS)
    }


def _days(monday: Any, first: int, last: int) -> dict[str, str]:
    return {"from": str(monday + timedelta(days=first)), "to": str(monday + timedelta(days=last))}


def _told(atoms: list[tuple[str, int, int, list[int]]]) -> dict[str, list[int] | None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT key, figures FROM visits_told(%s::visits_atom[], 1, true, true)", [atoms])
        return dict(cursor.fetchall())


def _less(whole: list[int] | None, parts: list[list[int] | None]) -> tuple[int, int]:
    people, visits = whole or (0, 0)
    return people - sum(part[0] for part in parts if part), visits - sum(part[1] for part in parts if part)
