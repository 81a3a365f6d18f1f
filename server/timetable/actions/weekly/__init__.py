"""Editing weekly timetables: drafts, and the lessons of their cycles. Publishing is journal/'s, which knows what is recorded."""

from server.timetable.actions.weekly.drafts import copy_timetable, create_timetable, remove_timetable
from server.timetable.actions.weekly.place import Place, Placed, Wanted, move_lesson, place_lesson, remove_lesson

__all__ = [
    "Place",
    "Placed",
    "Wanted",
    "copy_timetable",
    "create_timetable",
    "move_lesson",
    "place_lesson",
    "remove_lesson",
    "remove_timetable",
]
