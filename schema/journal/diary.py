"""A student's diary: days with the lessons of the student's own groups."""

from datetime import date

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.journal.types import Attendance, Mark
from schema.planning.types import HomeworkDone
from schema.timetable.types import Lesson
from server.journal import reads
from server.planning import reads as planning
from server.timetable import reads as timetable


@row_type
class DiaryLesson:
    """One lesson of one student."""

    @sql_field
    def lesson(self) -> Lesson:
        """The lesson, with bells, room, teachers and homework."""
        return timetable.lesson(self.lesson_id)

    @sql_field
    def marks(self) -> list[Mark]:
        """The student's marks in it, in order."""
        return reads.marks_of_lesson(self.lesson_id, self.student_id)

    @sql_field
    def homework_done(self) -> HomeworkDone | None:
        """The student's word that the homework set in it is done; null while there is none."""
        return planning.done_by(self.lesson_id, self.student_id)

    @sql_field
    def attendance(self) -> Attendance | None:
        """The student's attendance in it; null for somebody present."""
        return reads.attendance_of_lesson(self.lesson_id, self.student_id)


@row_type
class DiaryDay:
    """One day of a student with lessons."""

    on: date = column("The day.")

    @sql_field
    def lessons(self) -> list[DiaryLesson]:
        """The lessons of the groups the student is in on that day, by number."""
        return reads.diary_lessons(self.student_id, self.on)
