"""What it takes to record one lesson. Who has it is decided in server/access/journal.py."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.journal.types import Attendance, Mark
from schema.people.types import Last, Since, Student
from schema.planning.types import HomeworkLoad
from schema.schools.types import AttendanceCode, Scale, School, WorkType
from server.groups import reads as groups
from server.journal import reads
from server.planning import reads as planning
from server.schools import reads as schools

if TYPE_CHECKING:
    from schema.timetable.types import Lesson

LazyLessons = list[Annotated["Lesson", strawberry.lazy("schema.timetable.types")]]


@row_type
class LessonSheet:
    """A lesson's page of the journal: its roster, and what can be written about it."""

    school: School = column("The school it belongs to.")
    may_record: bool = column("Whether the viewer may record the lesson: its journal's teachers, and whoever gives it in their place.")
    closed: bool = column("Whether its grading period is closed: marks change by a correction only.", source="is_closed")

    @sql_field
    def roster(self) -> list[Student]:
        """Who is in the group on the lesson's date, by name."""
        return groups.members(self.group_id, self.on)

    @sql_field
    def scale(self) -> Scale | None:
        """The scale of its marks; null where there are none."""
        return reads.scale_of_journal(self.journal_id)

    @sql_field
    def work_types(self) -> list[WorkType]:
        """What marks are given for, the default first."""
        return schools.work_types(self.school_id)

    @sql_field
    def attendance_codes(self) -> list[AttendanceCode]:
        """The school's attendance symbols."""
        return schools.attendance_codes(self.school_id)

    @sql_field
    def marks(self) -> list[Mark]:
        """The marks of everybody in it, by student and position."""
        return reads.all_marks_of_lesson(self.lesson_id)

    @sql_field
    def attendance(self) -> list[Attendance]:
        """Who was not simply present in it."""
        return reads.all_attendance_of_lesson(self.lesson_id)

    @sql_field
    def later(self, last: Last) -> LazyLessons:
        """The journal's lessons after it that are held, up to a day: for when homework can be set."""
        return reads.later_lessons(self.journal_id, self.on, self.number, last)

    @sql_field
    def homework_load(self, since: Since, last: Last) -> list[HomeworkLoad]:
        """How much homework is due on each day for the students of its group, over all their subjects."""
        return planning.load(self.journal_id, since, last)
