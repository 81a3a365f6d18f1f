"""Tables of bells, rooms, the weekly timetable, dated lessons and their changes. No behaviour but integrity."""

from server.timetable.models.bells import Bell, BellDay, BellDefault, BellSchedule
from server.timetable.models.changes import DayChange, LessonChange
from server.timetable.models.lessons import Lesson, LessonTeacher
from server.timetable.models.rooms import Room
from server.timetable.models.timetables import Publication, Timetable, WeeklyLesson, WeeklyTeacher

__all__ = [
    "Bell",
    "BellDay",
    "BellDefault",
    "BellSchedule",
    "DayChange",
    "Lesson",
    "LessonChange",
    "LessonTeacher",
    "Publication",
    "Room",
    "Timetable",
    "WeeklyLesson",
    "WeeklyTeacher",
]
