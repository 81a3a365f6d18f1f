"""Tables of bells, rooms and dated lessons. No behaviour but integrity."""

from server.timetable.models.bells import Bell, BellDay, BellSchedule
from server.timetable.models.lessons import Lesson, LessonTeacher
from server.timetable.models.rooms import Room

__all__ = ["Bell", "BellDay", "BellSchedule", "Lesson", "LessonTeacher", "Room"]
