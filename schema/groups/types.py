"""Classes, groups, subjects and journals."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type
from schema.ids import GradingPeriodID, LessonID, StudentID
from schema.people.types import Last, Since, StaffMember, Student
from schema.schools.types import AttendanceCode, GradingPeriod, Scale, School, WorkType
from schema.visits.fields import ClassReports
from server.access import groups as access
from server.access.actor import Actor
from server.groups import models, reads
from server.journal import reads as written
from server.people import reads as people
from server.planning import reads as planning
from server.schools import reads as schools
from server.timetable import reads as timetable
from server.timetable.reads import dates

if TYPE_CHECKING:
    from schema.journal.absences import AbsenceReport, ReportedDays
    from schema.journal.roster import RosterRow
    from schema.journal.sheet import ClassSheet
    from schema.journal.types import Attendance, LedgerEntry, Mark
    from schema.people.guardians import Family
    from schema.planning.plans import PlanProgress, RowProgress, ThematicPlan
    from schema.planning.types import HomeworkLoad
    from schema.timetable.types import Lesson
    from schema.timetable.weekly import TimetableDay

TimetableDays = list[Annotated["TimetableDay", strawberry.lazy("schema.timetable.weekly")]]
Lessons = list[Annotated["Lesson", strawberry.lazy("schema.timetable.types")]]
Marks = list[Annotated["Mark", strawberry.lazy("schema.journal.types")]]
Attendances = list[Annotated["Attendance", strawberry.lazy("schema.journal.types")]]
History = list[Annotated["LedgerEntry", strawberry.lazy("schema.journal.types")]]
Roster = list[Annotated["RosterRow", strawberry.lazy("schema.journal.roster")]]
LazyPlan = Annotated["ThematicPlan", strawberry.lazy("schema.planning.plans")]
LazyProgress = Annotated["PlanProgress", strawberry.lazy("schema.planning.plans")]
LazyRowProgress = list[Annotated["RowProgress", strawberry.lazy("schema.planning.plans")]]
LazyLoad = list[Annotated["HomeworkLoad", strawberry.lazy("schema.planning.types")]]
LazyAbsenceReport = Annotated["AbsenceReport", strawberry.lazy("schema.journal.absences")]
LazyReported = list[Annotated["ReportedDays", strawberry.lazy("schema.journal.absences")]]
Families = list[Annotated["Family", strawberry.lazy("schema.people.guardians")]]
LazyClassSheet = Annotated["ClassSheet", strawberry.lazy("schema.journal.sheet")]


@strawberry.enum(description="What a group is made of.")
class GroupKind(Enum):
    """What a group is made of."""

    CLASS = strawberry.enum_value("CLASS", description="A whole class.")
    SUBGROUP = strawberry.enum_value("SUBGROUP", description="A part of a division.")
    STREAM = strawberry.enum_value("STREAM", description="Students of several classes.")


@strawberry.enum(description="Where a class's journal is kept.")
class JournalMode(Enum):
    """Where a class's journal is kept."""

    ELECTRONIC = strawberry.enum_value("ELECTRONIC", description="Here.")
    PAPER = strawberry.enum_value("PAPER", description="On paper; here are only the periods' results.")


@model_type(models.Subject, rule=access.SEE_SUBJECT)
class Subject(Node):
    """A subject as the school teaches it."""

    name: str


@model_type(models.SchoolClass, rule=access.SEE_CLASS)
class SchoolClass(ClassReports, Node):
    """A class of an academic year."""

    name: str
    grade_level: int
    letter: str
    journal_mode: JournalMode
    school: School = column("The school it belongs to.")

    @sql_field
    def shift(self) -> int:
        """The shift it learns in, from 1; decides which bells it follows, too."""
        return reads.shift_of(self.pk)

    @sql_field
    def class_teachers(self, actor: Actor) -> list[StaffMember]:
        """Who leads the class today."""
        return reads.class_teachers(self.pk, actor.today)

    @sql_field
    def students(self, actor: Actor) -> list[Student]:
        """Who is in the class today, of those the viewer may see."""
        return reads.class_members(self.pk, actor.today)

    @sql_field
    def timetable(self, actor: Actor, week: Annotated[date, strawberry.argument(description="Any day of the week.")]) -> TimetableDays:
        """The days of a week with the lessons of the class and its subgroups, those that the viewer may see."""
        return dates.by_day(actor, dates.lessons_of_class(self.pk, week))

    @sql_field
    def periods(self) -> list[GradingPeriod]:
        """Grading periods of the class's year and grade level, in order."""
        return schools.periods_of_grade(self.year_id, self.grade_level)

    @sql_field
    def journals(self) -> "list[Journal]":
        """Journals of the class, its subgroups and its streams, of those the viewer may see."""
        return reads.journals_of_class(self.pk)

    @sql_field
    def families(self, actor: Actor) -> Families:
        """Who is in the class today, each with the family: for the class teacher and the office, empty for others."""
        return people.families(actor, reads.class_members(self.pk, actor.today))

    @sql_field
    def sheet(self, period: GradingPeriodID) -> LazyClassSheet:
        """Students by subjects for a period; without rows for those who may not see it."""
        return written.sheet(self.pk, period)

    @sql_field
    def absence_reports(self, since: Since, last: Last) -> list[LazyAbsenceReport]:
        """Absences reported by guardians that touch some days, by their first day, of those the viewer may see."""
        return written.absence_reports_of_class(self.pk, since, last)


@model_type(models.Group, rule=access.SEE_GROUP)
class Group(Node):
    """Students who have lessons together."""

    name: str
    kind: GroupKind = column("What it is made of.")
    grade_level: int
    school_class: SchoolClass | None = column("The class that it is, or is a part of; null where its students come from several.")

    @sql_field
    def members(self, actor: Actor) -> list[Student]:
        """Who is in the group today, of those the viewer may see."""
        return reads.members(self.pk, actor.today)


@model_type(models.Journal, rule=access.SEE_JOURNAL)
class Journal(Node):
    """One subject of one group in one academic year."""

    subject: Subject = column("What is taught.")
    group: Group = column("Who is taught.")
    school: School = column("The school it belongs to.")
    scale: Scale | None

    @sql_field
    def school_class(self) -> SchoolClass | None:
        """The class whose group it is; null for a stream."""
        return reads.class_of_group(self.group_id)

    @sql_field
    def teachers(self, actor: Actor) -> list[StaffMember]:
        """Who teaches it today."""
        return reads.teachers(self.pk, actor.today)

    @sql_field
    def mine(self, actor: Actor) -> bool:
        """Whether the viewer teaches it today, and so may write in it."""
        return reads.is_one_of(self.pk, actor.journal_ids)

    @sql_field
    def periods(self) -> list[GradingPeriod]:
        """Grading periods of its year and grade level, in order."""
        return schools.periods_of_grade(self.year_id, reads.grade_of_group(self.group_id))

    @sql_field
    def work_types(self) -> list[WorkType]:
        """What marks are given for, the default first."""
        return schools.work_types(self.school_id)

    @sql_field
    def attendance_codes(self) -> list[AttendanceCode]:
        """The school's attendance symbols."""
        return schools.attendance_codes(self.school_id)

    @sql_field
    def roster(self, period: GradingPeriodID) -> Roster:
        """Everybody who was a member of the group on any day of the period, with the days."""
        return written.roster(self.pk, self.group_id, self.subject_id, self.school_id, period)

    @sql_field
    def lessons(self, period: GradingPeriodID) -> Lessons:
        """Lessons of a period, by date and number."""
        return timetable.lessons_of_journal(self.pk, written.period_since(period), written.period_until(period))

    @sql_field
    def marks(self, period: GradingPeriodID) -> Marks:
        """All marks of a period, by date, lesson, student and position."""
        return written.marks_of_journal(self.pk, period)

    @sql_field
    def attendance(self, period: GradingPeriodID) -> Attendances:
        """Who was not simply present in the lessons of a period."""
        return written.attendance_of_journal(self.pk, period)

    @sql_field
    def reported_absent(self, actor: Actor, period: GradingPeriodID) -> LazyReported:
        """Who of the group is reported absent in a period, by day; told to those who give lessons or oversee them, to families nobody."""
        return written.reported_in_period(actor, self.group_id, written.period_since(period), written.period_until(period))

    @sql_field
    def history(self, lesson: LessonID, student: StudentID) -> History:
        """Every change of the marks in one cell, oldest first; empty for families."""
        return written.history_of_cell(self.pk, lesson, student)

    @sql_field
    def plan(self) -> LazyPlan | None:
        """The thematic plan that it follows; null where it follows none."""
        return planning.plan_of_journal(self.pk)

    @sql_field
    def fitting_plans(self) -> list[LazyPlan]:
        """The plans that it could follow: of its subject, grade level and year."""
        return planning.plans_fitting(self.pk)

    @sql_field
    def plan_progress(self, actor: Actor) -> LazyProgress | None:
        """How far it is with its plan today; null where it follows none."""
        return planning.progress(self.pk, actor.today)

    @sql_field
    def plan_rows(self) -> LazyRowProgress:
        """Its plan row by row: when each was due, was taught, and will be."""
        return planning.row_progress(self.pk)

    @sql_field
    def homework_load(self, since: Since, last: Last) -> LazyLoad:
        """How much homework is due on each day for the students of its group, over all their subjects."""
        return planning.load(self.pk, since, last)
