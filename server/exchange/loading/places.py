"""Rooms, and bells with the days they ring on."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from server.exchange.loading.rows import BATCH, Ensured, ensure
from server.exchange.timetables.groups import SEPARATOR
from server.timetable.models import Bell, BellDay, BellDefault, BellSchedule, Room

if TYPE_CHECKING:
    from datetime import date

    from server.exchange.timetables.plan import Plan
    from server.schools.models import School

ORDINARY = "Обычный день"
WEEKDAYS = range(1, 7)
"""Sundays ring only where a school says so."""
LONGEST = 100


def ensure_rooms(plan: Plan, school_id: int) -> Ensured:
    """Make the file's real rooms, and one room for each set of rooms that a lesson has together ('А1+А2'); a closed one opens again."""
    wanted = {}
    for room in plan.timetable.rooms:
        if not room.virtual:
            wanted[room_key((room.name,))] = _room(school_id, (room.name,), room.building)
    for rooms in dict.fromkeys(lesson.rooms for lesson in plan.lessons if lesson.rooms):
        wanted.setdefault(room_key(rooms), _room(school_id, rooms, ""))
    # Those in use last, so that a closed one does not take its name from them again.
    known = Room.objects.filter(school=school_id).order_by("closed_on").values_list("building", "name", "external_id")
    taken = {(building, name): key for building, name, key in known}
    for row in wanted.values():
        row.name = _free_name(row, taken)
        taken[row.building, row.name] = row.external_id
    ensured = ensure(Room, school_id, wanted)
    Room.objects.filter(school=school_id, external_id__in=wanted, closed_on__isnull=False).update(closed_on=None)
    return ensured


def _room(school_id: int, rooms: tuple[str, ...], building: str) -> Room:
    name = "+".join(room.strip() or "—" for room in rooms)
    return Room(school_id=school_id, external_id=room_key(rooms), name=name[:LONGEST], building=building[:LONGEST])


def room_key(rooms: tuple[str, ...]) -> str:
    """Give the `external_id` of a room, or of rooms that a lesson has together."""
    name = rooms[0] if len(rooms) == 1 else f"sha256:{hashlib.sha256(SEPARATOR.join(rooms).encode()).hexdigest()}"
    return f"fet:room:{name}"


def _free_name(row: Room, taken: dict[tuple[str, str], str]) -> str:
    name, count = row.name, 1
    while taken.get((row.building, name), row.external_id) != row.external_id:
        count += 1
        name = f"{row.name[: LONGEST - 6]} ({count})"
    return name


def ensure_bells(plan: Plan, school: School, since: date, until: date) -> tuple[int, int]:
    """Make the file's bells, and let them ring on the days of [since, until) that have none yet; give (days made, all days)."""
    key = "fet:bells"
    free = not BellSchedule.objects.filter(school=school, name=ORDINARY).exclude(external_id=key).exists()
    row = BellSchedule(school=school, external_id=key, name=ORDINARY if free else f"{ORDINARY}: {plan.timetable.file}"[:LONGEST])
    ensured = ensure(BellSchedule, school.pk, {key: row})
    if ensured.made:
        Bell.objects.bulk_create(
            [
                Bell(school=school, schedule=row, number=bell.number, starts_at=bell.starts_at, ends_at=bell.ends_at)
                for bell in plan.bells.bells
            ]
        )
    days = [since + timedelta(days=offset) for offset in range((until - since).days)]
    ringing = set(BellDay.objects.filter(school=school, on__gte=since, on__lt=until).values_list("on", flat=True))
    new = [BellDay(school=school, on=on, schedule_id=ensured.ids[key]) for on in days if on not in ringing]
    BellDay.objects.bulk_create(new, batch_size=BATCH)
    if new and not BellDefault.objects.filter(school=school).exists():
        usual = [BellDefault(school=school, weekday=weekday, since=since, schedule_id=ensured.ids[key]) for weekday in WEEKDAYS]
        BellDefault.objects.bulk_create(usual)
    return len(new), len(days)
