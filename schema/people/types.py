"""Accounts, students, staff."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type
from schema.ids import GradingPeriodID
from schema.schools.types import GradingPeriod, School
from schema.visits.types import VisitSummary
from server.access import people as access
from server.access.actor import Actor
from server.groups import reads as groups
from server.journal import reads as journal
from server.people import models
from server.people import reads as people
from server.timetable.reads import dates
from server.visits import reads as visits

if TYPE_CHECKING:
    from schema.groups.types import Group, SchoolClass
    from schema.journal.absences import AbsenceReport, WeekRead
    from schema.journal.averages import SubjectResult
    from schema.journal.diary import DiaryDay
    from schema.journal.sheet import AbsenceCount
    from schema.people.guardians import GuardianRight
    from schema.timetable.weekly import TimetableDay

LazyClass = Annotated["SchoolClass", strawberry.lazy("schema.groups.types")]
LazyGroup = Annotated["Group", strawberry.lazy("schema.groups.types")]
LazyDiaryDay = Annotated["DiaryDay", strawberry.lazy("schema.journal.diary")]
LazyAbsenceReport = Annotated["AbsenceReport", strawberry.lazy("schema.journal.absences")]
LazyAbsenceCount = Annotated["AbsenceCount", strawberry.lazy("schema.journal.sheet")]
LazyWeekRead = Annotated["WeekRead", strawberry.lazy("schema.journal.absences")]
LazyTimetableDay = Annotated["TimetableDay", strawberry.lazy("schema.timetable.weekly")]
LazySubjectResult = Annotated["SubjectResult", strawberry.lazy("schema.journal.averages")]
LazyGuardianRight = Annotated["GuardianRight", strawberry.lazy("schema.people.guardians")]
Since = Annotated[date, strawberry.argument(name="from", description="First day.")]
Last = Annotated[date, strawberry.argument(name="to", description="Last day.")]


@model_type(models.Account, rule=access.SEE_ACCOUNT)
class Account(Node):
    """The account somebody signs in with; seen by its owner alone."""

    username: str
    full_name: str
    language: str


@model_type(models.StaffMember, rule=access.SEE_STAFF)
class StaffMember(Node):
    """Somebody who works at a school."""

    full_name: str
    position: str
    school: School = column("The school they work at.")


@model_type(models.Student, rule=access.SEE_STUDENT)
class Student(Node):
    """A child who learns at a school."""

    full_name: str
    school: School = column("The school of the student.")

    @sql_field
    def school_class(self, actor: Actor) -> LazyClass | None:
        """The class today; null for somebody who is in none."""
        return groups.class_of(self.pk, actor.today)

    @sql_field
    def groups(
        self,
        actor: Actor,
        on: Annotated[date | None, strawberry.argument(description="The day; today where absent.")] = None,
    ) -> list[LazyGroup]:
        """The groups on a day: the class, subgroups, streams."""
        return groups.groups_of(self.pk, actor.today if on is None else on)

    @sql_field
    def periods(self, actor: Actor) -> list[GradingPeriod]:
        """Grading periods of this academic year that are for the student's class."""
        return groups.periods_of_student(self.pk, actor.today)

    @sql_field
    def timetable(
        self, actor: Actor, week: Annotated[date, strawberry.argument(description="Any day of the week.")]
    ) -> list[LazyTimetableDay]:
        """The days of a week with the lessons of the student's own groups."""
        return dates.by_day(actor, dates.lessons_of_student_in_week(self.pk, week))

    @sql_field
    def diary(self, since: Since, last: Last) -> list[LazyDiaryDay]:
        """The days with lessons of the student's own groups, as they are on each date."""
        return journal.diary_days(self.pk, since, last)

    @sql_field
    def subjects(self, actor: Actor, period: GradingPeriodID) -> list[LazySubjectResult]:
        """Averages of a period by subject, over all journals of each."""
        return journal.results_by_subject(actor, self.pk, self.school_id, period)

    @sql_field
    def visits(self, actor: Actor, since: Since, last: Last, now: datetime) -> VisitSummary | None:
        """Guardians' visits about the child: a guardian is told of their own, class teacher and school of all, and they are noted."""
        return visits.summary(actor, self.pk, since, last, now)

    @sql_field
    def absence_reports(self, since: Since, last: Last) -> list[LazyAbsenceReport]:
        """Absences reported by guardians that touch some days, by their first day; those declined or withdrawn among them."""
        return journal.absence_reports_of_student(self.pk, since, last)

    @sql_field
    def absences(self, actor: Actor, period: GradingPeriodID) -> list[LazyAbsenceCount]:
        """Missed lessons of a period by attendance code, those excused counted apart, of the lessons whose attendance one may see."""
        return journal.absences_seen(actor, self.pk, period)

    @sql_field
    def week_read(
        self, actor: Actor, week: Annotated[date, strawberry.argument(description="Any day of the week.")]
    ) -> LazyWeekRead | None:
        """My own word that I have read the week; null while I have not said so."""
        return journal.week_read_by(self.pk, week, actor.account_id)

    @sql_field
    def weeks_read(self, week: Annotated[date, strawberry.argument(description="Any day of the week.")]) -> list[LazyWeekRead]:
        """Which guardians say to have read the week: all of them for the class teacher and the office, for a guardian their own word."""
        return journal.weeks_read(self.pk, week)

    @sql_field
    def guardian_rights(self) -> list[LazyGuardianRight]:
        """Guardians' rights about the child, past ones too: all for the office and the class teacher, for a guardian their own."""
        return people.rights_of(self.pk)
