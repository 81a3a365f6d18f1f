"""What rows of the reports have: what they are about, and their figures. All figures of one are null where it is kept back (V4)."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.visits.enums import VisitClient, VisitRole, VisitSection

if TYPE_CHECKING:
    from schema.groups.types import SchoolClass, Subject
    from schema.people.types import StaffMember
    from schema.schools.types import Municipality, School

LazyClass = Annotated["SchoolClass", strawberry.lazy("schema.groups.types")]
LazySubject = Annotated["Subject", strawberry.lazy("schema.groups.types")]
LazyTeacher = Annotated["StaffMember", strawberry.lazy("schema.people.types")]
LazySchool = Annotated["School", strawberry.lazy("schema.schools.types")]
LazyMunicipality = Annotated["Municipality", strawberry.lazy("schema.schools.types")]
KEPT_BACK = "Whether the figures are kept back, because they are about few people (fewer than ten) or would tell of such a row. To coordinators and programs counts are told rounded."


@row_type
class VisitFigures:
    """Figures of guardians' visits; of a role's where a report is divided by roles."""

    children: int | None = column("Children: whoever was in a class on any day of the range.")
    reached: int | None = column("Children about whom a guardian came at least once.")
    reach: Decimal | None = column("`reached` of `children`, from 0 to 1; null without children.")
    guardians: int | None = column("Different people who came.")
    guardians_per_day: Decimal | None = column("Different people a day: the mean over the calendar days that have begun.")
    visits: int | None = column("Visits: whatever somebody looks at with less than 30 minutes in between is one.")
    median_minutes: Decimal | None = column(
        "Minutes within which half of the marks that were seen were seen; null without any.", name="medianMinutesToSeen"
    )
    suppressed: bool = column(KEPT_BACK)


@row_type
class VisitRow:
    """A row of a visit report. What it is about is said by the fields of its dimension; the others are null."""

    key: str = column("Tells rows of one report apart.")
    label: str = column("A name, or the value as text.")
    on: date | None = column("The day, the Monday of the week, the first of the month.")
    weekday: int | None = column("1 is Monday, 7 is Sunday.")
    hour: int | None = column("The hour in which visits began or went on, 0 to 23.")
    grade_level: int | None = column("1 to 11; of a class, too.")
    section: VisitSection | None = column("What was looked at.")
    client: VisitClient | None = column("By what.")
    role: VisitRole | None = column("As whom.")
    school_class: LazyClass | None = column("The class.")
    school: LazySchool | None = column("The school.")
    municipality: LazyMunicipality | None = column("The municipality.")

    @sql_field
    def figures(self) -> VisitFigures:
        """The figures of this row."""
        return visit_figures(self)


@row_type
class FillingFigures:
    """How timely journals are filled: lessons that were held on days that are over."""

    held: int | None = column("Lessons held: not cancelled, of classes with an electronic journal.")
    recorded: int | None = column("Those of them that are recorded by now.")
    in_time: int | None = column("Those recorded by the end of their day.")
    timely: Decimal | None = column("`inTime` of `held`, from 0 to 1; null without lessons.")
    suppressed: bool = column(KEPT_BACK)


@row_type
class FillingRow:
    """A row of the filling report. What it is about is said by the fields of its dimension; the others are null."""

    key: str = column("Tells rows of one report apart.")
    label: str = column("A name, or the value as text.")
    on: date | None = column("The day, or the Monday of the week.")
    grade_level: int | None = column("1 to 11; of a class, too.")
    school_class: LazyClass | None = column("The class.")
    teacher: LazyTeacher | None = column("The teacher.")
    subject: LazySubject | None = column("The subject; null where several schools' subjects have the name.")
    school: LazySchool | None = column("The school.")
    municipality: LazyMunicipality | None = column("The municipality.")

    @sql_field
    def figures(self) -> FillingFigures:
        """The figures of this row."""
        return filling_figures(self)


@row_type
class ResultsFigures:
    """Results of students who have an average in the range, on scales up to 5."""

    students: int | None = column("Students with an average.")
    good: int | None = column("Those whose averages are all at least a 4 by the school's policy.")
    quality: Decimal | None = column("`good` of `students`, from 0 to 1; null without students.")
    passing: int | None = column("Those whose averages are all at least a 3.")
    pass_rate: Decimal | None = column("`passing` of `students`, from 0 to 1; null without students.")
    suppressed: bool = column(KEPT_BACK)


@row_type
class ResultsRow:
    """A row of the results report. What it is about is said by the fields of its dimension; the others are null."""

    key: str = column("Tells rows of one report apart.")
    label: str = column("A name, or the value as text.")
    grade_level: int | None = column("1 to 11; of a class, too.")
    school_class: LazyClass | None = column("The class.")
    subject: LazySubject | None = column("The subject; null where several schools' subjects have the name.")
    school: LazySchool | None = column("The school.")
    municipality: LazyMunicipality | None = column("The municipality.")

    @sql_field
    def figures(self) -> ResultsFigures:
        """The figures of this row."""
        return results_figures(self)


def visit_figures(row: Any) -> VisitFigures:  # noqa: ANN401 - a row, or a symbol of one
    """Give a row's figures."""
    return VisitFigures(
        children=row.children,
        reached=row.reached,
        reach=row.reach,
        guardians=row.guardians,
        guardians_per_day=row.guardians_per_day,
        visits=row.visits,
        median_minutes=row.median_minutes,
        suppressed=row.suppressed,
    )


def filling_figures(row: Any) -> FillingFigures:  # noqa: ANN401 - as above
    """Give a row's figures."""
    return FillingFigures(held=row.held, recorded=row.recorded, in_time=row.in_time, timely=row.timely, suppressed=row.suppressed)


def results_figures(row: Any) -> ResultsFigures:  # noqa: ANN401 - as above
    """Give a row's figures."""
    return ResultsFigures(
        students=row.students,
        good=row.good,
        quality=row.quality,
        passing=row.passing,
        pass_rate=row.pass_rate,
        suppressed=row.suppressed,
    )
