"""What changes bells and timetables. Each action is one transaction."""

from server.timetable.actions.bells import (
    BellsChanged,
    BellsSet,
    Chosen,
    DefaultsSet,
    ShiftSet,
    change_bells,
    create_bells,
    remove_bells,
    set_bells,
    set_default_bells,
    set_shift,
)
from server.timetable.actions.calendar import CalendarChanged, add_holiday, remove_holiday, set_working_day
from server.timetable.actions.rooms import RoomSaved, add_room, close_room, rename_room
from server.timetable.bands import Band
from server.timetable.ringing import Ring

__all__ = [
    "Band",
    "BellsChanged",
    "BellsSet",
    "CalendarChanged",
    "Chosen",
    "DefaultsSet",
    "Ring",
    "RoomSaved",
    "ShiftSet",
    "add_holiday",
    "add_room",
    "change_bells",
    "close_room",
    "create_bells",
    "remove_bells",
    "remove_holiday",
    "rename_room",
    "set_bells",
    "set_default_bells",
    "set_shift",
    "set_working_day",
]
