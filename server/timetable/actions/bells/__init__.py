"""Bells: lists of them, which list rings on weekdays, and which on single dates."""

from server.timetable.actions.bells.date import BellsSet, set_bells
from server.timetable.actions.bells.defaults import Chosen, DefaultsSet, set_default_bells
from server.timetable.actions.bells.schedules import BellsChanged, change_bells, create_bells, remove_bells
from server.timetable.actions.bells.shift import ShiftSet, set_shift

__all__ = [
    "BellsChanged",
    "BellsSet",
    "Chosen",
    "DefaultsSet",
    "ShiftSet",
    "change_bells",
    "create_bells",
    "remove_bells",
    "set_bells",
    "set_default_bells",
    "set_shift",
]
