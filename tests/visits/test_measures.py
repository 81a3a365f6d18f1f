"""Every measure of V3 from rollups is what the facts themselves say, in whatever order they came and were rolled up."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.journal.models import Mark
from server.visits.actions import roll_all, roll_waiting
from tests.api import Api, cell, gid
from tests.visits.facts import ZONE, Looked, people, per_day, sittings, visits_by, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

DAYS = 9
FIGURES = "children reached guardians guardiansPerDay visits suppressed"
DIMENSIONS = ("DAY", "WEEK", "MONTH", "CLASS", "SECTION", "WEEKDAY_HOUR", "CLIENT", "ROLE", "SCHOOL")
ASKED = " ".join(
    f"{by}: visitReport(from: $from, to: $to, by: {by}) {{ totals {{ {FIGURES} }} rows {{ key figures {{ {FIGURES} }} }} }}"
    for by in DIMENSIONS
)
REPORT = f"query ($id: ID!, $from: Date!, $to: Date!) {{ school(id: $id) {{ {ASKED} }} }}"
LOOK = st.tuples(
    st.integers(0, (DAYS + 2) * 24 * 12),
    st.sampled_from(["mother", "father_without_marks", "boris_mother", "student", "teacher"]),
    st.sampled_from(["anna", "boris", "vera", None]),
    st.sampled_from(["DIARY", "MARKS", "BELLS"]),
    st.sampled_from(["WEB", "MOBILE"]),
)
ROLES = {"student": "STUDENT", "teacher": "STAFF"}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(looks=st.lists(LOOK, max_size=40), cut=st.integers(0, 40), anew=st.booleans())
def test_rollups_say_what_facts_say(world: TestSchool, looks: list[Any], cut: int, anew: bool) -> None:  # noqa: FBT001
    forget()
    first = world.today - timedelta(days=DAYS)
    facts = [_look(world, first, *look) for look in looks]
    for part in (facts[:cut], facts[cut:]):
        write(part)
        roll_waiting("DAY")
    if anew:
        roll_all()

    told = Api.of(world.people["deputy_head"]).ask(REPORT, id=gid(world.school), **_range(first))["school"]

    # A range of local days, all of them begun: one day less than facts have, at both ends.
    facts = [fact for fact in facts if first <= fact.on <= first + timedelta(days=DAYS - 1)]
    guardians = [fact for fact in facts if fact.role == "GUARDIAN"]
    assert told["DAY"]["totals"] == _figures(guardians)
    assert told["ROLE"]["totals"] == _figures(facts, guardians)
    keys: dict[str, Callable[[Looked], Any]] = {"SECTION": _section, "CLIENT": _client, "WEEKDAY_HOUR": _hour}
    for by, key in keys.items():
        assert {row["key"]: row["figures"]["visits"] for row in told[by]["rows"]} == visits_by(guardians, key)
    for by, start in (("DAY", _same), ("WEEK", _monday), ("MONTH", _first)):
        days = [first + timedelta(days=each) for each in range(DAYS)]
        expected = {
            str(span): _figures([fact for fact in guardians if start(fact.on) == span], days=sum(start(day) == span for day in days))
            for span in {start(day) for day in days}
        }
        assert {row["key"]: row["figures"] for row in told[by]["rows"]} == expected
    classes = {str(world.a.pk): {world.anna.pk, world.boris.pk}, str(world.b.pk): {world.vera.pk}}
    for row in told["CLASS"]["rows"]:
        of_class = [fact for fact in guardians if fact.student_id in classes[row["key"]]]
        visits = sum(any(fact in of_class for fact in sitting) for sitting in sittings(guardians))
        assert row["figures"] == _figures(of_class) | {"children": len(classes[row["key"]]), "visits": visits}


def test_a_mark_is_seen_by_the_first_look_of_a_guardian_after_families_may_see_it(world: TestSchool) -> None:
    now = datetime.combine(world.yesterday.on, time(9), UTC)
    Api.of(world.people["teacher"]).record(world.yesterday, [cell(world.anna, "5"), cell(world.boris, "4")])
    Mark.objects.filter(student=world.anna).update(given_at=now, publish_at=now + timedelta(hours=1))
    Mark.objects.filter(student=world.boris).update(given_at=now)
    minutes = [
        ("mother", "anna", "MARKS", 30),
        ("student", "anna", "MARKS", 61),
        ("mother", "anna", "BELLS", 62),
        ("mother", "anna", "DIARY", 67),
    ]
    write([_look(world, now, after, who, child, section, "WEB") for who, child, section, after in minutes])
    roll_waiting("DAY")
    roll_waiting("SEEN")

    document = """query ($id: ID!, $from: Date!, $to: Date!) { school(id: $id) { visitReport(from: $from, to: $to, by: CLASS) {
        totals { medianMinutesToSeen } rows { label figures { medianMinutesToSeen } } } } }"""
    given_ = {"from": str(now.date()), "to": str(world.today)}
    told = Api.of(world.people["deputy_head"]).ask(document, id=gid(world.school), **given_)["school"]["visitReport"]

    assert told["totals"] == {"medianMinutesToSeen": "10"}
    assert [row["figures"]["medianMinutesToSeen"] for row in told["rows"]] == ["10", None]


def forget() -> None:
    """Take away what an earlier example left."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE visits_fact, visits_presence, visits_people, visits_count, visits_seen, visits_waiting")


def _look(world: TestSchool, first: Any, moment: int, who: str, child: str | None, section: str, client: str) -> Looked:
    begins = first if isinstance(first, datetime) else datetime.combine(first, time(), ZONE).astimezone(UTC)
    step = timedelta(minutes=1 if isinstance(first, datetime) else 5)
    return Looked(
        at=begins + moment * step,
        school_id=world.school.pk,
        account_id=world.people[who].pk,
        student_id=getattr(world, child).pk if child else None,
        role=ROLES.get(who, "GUARDIAN"),
        section=section,
        client=client,
    )


def _range(first: Any) -> dict[str, str]:
    return {"from": str(first), "to": str(first + timedelta(days=DAYS - 1))}


def _figures(facts: list[Looked], families: list[Looked] | None = None, days: int = DAYS) -> dict[str, Any]:
    about = {fact.student_id for fact in (facts if families is None else families)} - {None}
    return {
        "children": 3,
        "reached": len(about),
        "guardians": people(facts),
        "guardiansPerDay": per_day(facts, days),
        "visits": len(sittings(facts)),
        "suppressed": False,
    }


def _same(on: Any) -> Any:
    return on


def _first(on: Any) -> Any:
    return on.replace(day=1)


def _monday(on: Any) -> Any:
    return on - timedelta(days=on.weekday())


def _section(fact: Looked) -> str:
    return fact.section


def _client(fact: Looked) -> str:
    return fact.client


def _hour(fact: Looked) -> str:
    local = fact.at.astimezone(ZONE)
    return f"{local.isoweekday()} {local.hour}"
