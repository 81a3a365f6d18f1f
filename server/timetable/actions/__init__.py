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
from server.timetable.bands import Band
from server.timetable.ringing import Ring

__all__ = [
    "Band",
    "BellsChanged",
    "BellsSet",
    "Chosen",
    "DefaultsSet",
    "Ring",
    "ShiftSet",
    "change_bells",
    "create_bells",
    "remove_bells",
    "set_bells",
    "set_default_bells",
    "set_shift",
]
