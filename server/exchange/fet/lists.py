"""The lists of a timetable file: days, hours, subjects, teachers, rooms. Students and activities have their own modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from server.exchange.fet.document import Named, Room
from server.exchange.fet.markup import Element
from server.exchange.fet.values import long_name_of, name_of, one_line, short, tidy, whole, yes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.exchange.fet.faults import FaultList

MAX_COUNT = 20_000
"""Of a list; the largest known have some hundreds."""
Item = TypeVar("Item", Named, Room)


def section(root: Element, tag: str, faults: FaultList, *, required: bool) -> Element:
    """Give a list of the file; an absent or doubled one is a fault."""
    found = root.all(tag)
    if not found and required:
        faults.add(root.line, f"the file has no <{tag}>", "Export the file from FET again.")
    for extra in found[1:]:
        faults.add(extra.line, f"a second <{tag}>", "Keep one list, with everything in it.")
    return found[0] if found else Element(tag, root.line)


def read_slots(root: Element, tag: str, item: str, faults: FaultList) -> tuple[Named, ...]:
    """Read Days_List or Hours_List: in FET since 5.38 elements with a name, before that names alone."""
    found = section(root, tag, faults, required=True)
    slots = []
    for child in found.children:
        if child.tag == item:
            slots.append(Named(child.line, name_of(child, faults), long_name_of(child)))
        elif child.tag == "Name":
            slots.append(Named(child.line, tidy(child, faults)))
    _check_count(found, len(slots), faults)
    if found.line and not slots and root.first(tag):
        faults.add(found.line, f"<{tag}> is empty", f"Add at least one <{item}>.")
    return unique(slots, item, faults)


def _check_count(found: Element, actual: int, faults: FaultList) -> None:
    stated = next((child for child in found.children if child.tag.startswith("Number")), None)
    if stated is None:
        return
    number = whole(found, stated.tag, faults, within=(0, MAX_COUNT), default=actual)
    if number != actual:
        faults.add(stated.line, f"<{stated.tag}> is {number}, but {actual} are listed", "Correct the number or the list.")


def read_named(root: Element, tag: str, item: str, faults: FaultList, *, required: bool = False) -> tuple[Named, ...]:
    """Read a list of things that have a name."""
    found = section(root, tag, faults, required=required)
    return unique([Named(child.line, name_of(child, faults), long_name_of(child)) for child in found.all(item)], item, faults)


def read_rooms(root: Element, faults: FaultList) -> tuple[Room, ...]:
    """Read the rooms, and check that virtual ones are made of rooms and that buildings exist."""
    rooms = unique([_room(child, faults) for child in section(root, "Rooms_List", faults, required=False).all("Room")], "Room", faults)
    names = {room.name for room in rooms}
    buildings = {building.name for building in read_named(root, "Buildings_List", "Building", faults)}
    for room in rooms:
        if room.building and room.building not in buildings:
            faults.add(
                room.line, f"room {short(room.name)!r} is in building {short(room.building)!r}, which is not listed", "List the building."
            )
        for real in room.real_rooms:
            if real not in names:
                faults.add(room.line, f"virtual room {short(room.name)!r} uses room {short(real)!r}, which is not listed", "List the room.")
    return rooms


def _room(element: Element, faults: FaultList) -> Room:
    sets = element.all("Set_of_Real_Rooms")
    real = dict.fromkeys(tidy(child, faults) for one in sets for child in one.all("Real_Room"))
    return Room(
        line=element.line,
        name=name_of(element, faults),
        long_name=long_name_of(element),
        building=_building(element),
        virtual=yes(element, "Virtual", faults, default=False),
        real_rooms=tuple(name for name in real if name),
    )


def _building(element: Element) -> str:
    child = element.first("Building")
    return one_line(child.text) if child else ""


def unique(items: Iterable[Item], kind: str, faults: FaultList) -> tuple[Item, ...]:
    """Keep the items that have a name, each name once; a name used twice is a fault."""
    seen: dict[str, Item] = {}
    for item in items:
        if len(seen) == MAX_COUNT:
            raise faults.stop(item.line, f"more than {MAX_COUNT} of <{kind}>", "This is not a timetable of one school.")
        first = seen.setdefault(item.name, item) if item.name else item
        if first is not item:
            what = f"{kind.lower()} {short(item.name)!r} is listed twice, first in line {first.line}"
            faults.add(item.line, what, "Rename or remove one of them.")
    return tuple(seen.values())
