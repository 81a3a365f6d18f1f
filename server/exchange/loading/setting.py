"""The school and the academic year that a file is imported into: found, or made where there is none."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection

from server.exchange.loading.refusals import LoadRefusedError
from server.schools.models import AcademicYear, Municipality, Region, School

NOWHERE = ("Без региона", "Без муниципалитета")
AUGUST, SEPTEMBER = 8, 9
IMPORTING = 7_301_978
"""Number of PostgreSQL's advisory lock."""


def wait_for_others() -> None:
    """Let one import run at a time: two that make the same school would meet at its constraints. Held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORTING])


def ensure_school(name: str, municipality: str) -> School:
    """Find the school by its name, in the municipality where one is named, and lock it; make it, and what it is in, where there is none.

    Whoever publishes a timetable takes the same lock.

    Raises: LoadRefusedError when several schools have the name.
    """
    schools = School.objects.select_for_update(of=("self",), no_key=True).order_by("pk")
    found = list(schools.filter(name=name, **({"municipality__name": municipality} if municipality else {}))[:2])
    if len(found) > 1:
        msg = f"Several schools are called {name!r}. Say which municipality's with --municipality."
        raise LoadRefusedError(msg)
    return found[0] if found else School.objects.create(name=name, municipality=_municipality(municipality))


def _municipality(name: str) -> Municipality:
    known = list(Municipality.objects.filter(**({"name": name} if name else {}))[:2])
    if len(known) == 1:
        return known[0]
    region, _ = Region.objects.get_or_create(name=NOWHERE[0])
    return Municipality.objects.get_or_create(region=region, name=name or NOWHERE[1])[0]


def ensure_year(school: School, since: date, until: date) -> AcademicYear:
    """Find the academic year that holds [since, until), or make the one from 1 September (or `since`, if in August) to 1 August.

    Raises: LoadRefusedError when no one year holds all the days.
    """
    last = until - timedelta(days=1)
    found = AcademicYear.objects.filter(school=school, since__lte=last, until__gt=since).order_by("since").first()
    if found is None:
        autumn = since.year if since.month >= AUGUST else since.year - 1
        name = f"{autumn}/{(autumn + 1) % 100:02}"
        begins = since if since.month == AUGUST else date(autumn, SEPTEMBER, 1)
        found = AcademicYear(school=school, name=name, since=begins, until=date(autumn + 1, AUGUST, 1))
    if not found.since <= since < until <= found.until:
        msg = f"The dates leave the academic year {found.name}, which is from {found.since} to {found.until}. Give dates within it."
        raise LoadRefusedError(msg)
    if found.pk is None:
        found.save()
    return found
