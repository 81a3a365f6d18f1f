"""The reports, and what is told of one child."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.visits.enums import FillingDimension, ResultsDimension, VisitDimension, VisitSection
from schema.visits.rows import FillingFigures, FillingRow, ResultsFigures, ResultsRow, VisitFigures, VisitRow
from server.access.actor import Actor
from server.access.clients import VISITS
from server.schools import reads as schools
from server.visits import reads

if TYPE_CHECKING:
    from schema.people.types import Student

LazyStudent = Annotated["Student", strawberry.lazy("schema.people.types")]
Hidden = strawberry.Private[Any]


@row_type
class VisitReport:
    """Who came, divided by one dimension, as far as the viewer's role goes (V3, V4): nothing at all for others."""

    first_day: Hidden
    last_day: Hidden
    dimension: Hidden
    school_pk: Hidden
    school_class_pk: Hidden
    municipality_pk: Hidden
    region_pk: Hidden

    @sql_field(name="from")
    def since(self, actor: Actor, now: datetime) -> date:
        """The first day: for coordinators and programs a Monday, for they are told of whole weeks that are over."""
        return reads.first_day(_place(self, actor), *_days(self, now), now)

    @sql_field(name="to")
    def last(self, actor: Actor, now: datetime) -> date:
        """The last day, included: for coordinators and programs a Sunday."""
        return reads.last_day(_place(self, actor), *_days(self, now), now)

    @sql_field
    def by(self) -> VisitDimension:
        """By what it is divided."""
        return reads.as_text(self.dimension)

    @sql_field
    def as_of(self, actor: Actor, now: datetime) -> datetime:
        """All visits until then are in the figures."""
        return reads.as_of(_place(self, actor), now)

    @sql_field
    def totals(self, actor: Actor, now: datetime) -> VisitFigures:
        """The figures of the whole."""
        return reads.visit_rows(_place(self, actor), *_days(self, now), self.dimension, "TOTAL", now)

    @sql_field
    def rows(self, actor: Actor, now: datetime) -> list[VisitRow]:
        """The figures by dimension, in order; empty rows of sections, hours and clients are left out."""
        return reads.visit_rows(_place(self, actor), *_days(self, now), self.dimension, "ROWS", now)

    @sql_field
    def not_reached(self, actor: Actor, now: datetime) -> list[LazyStudent]:
        """Children about whom no guardian came, by name: for the class teacher and the school's office, who are noted; else empty."""
        return reads.not_reached(actor, _place(self, actor), *_days(self, now), now)


def visit_report(first_day: date | None, last_day: date | None, by: VisitDimension, **place: Any) -> VisitReport:  # noqa: ANN401 - as below
    """Give the report of one place over some days; of a school's today where a day is None.

    `place`: the primary key, or a symbol of it, of a school, school_class, municipality or region.
    """
    pks = {f"{kind}_pk": place.get(kind) for kind in ("school", "school_class", "municipality", "region")}
    return VisitReport(first_day=first_day, last_day=last_day, dimension=by.value, **pks)


def _place(report: Any, actor: Actor) -> Any:  # noqa: ANN401 - as it is, or a symbol of it
    if report.school_pk is not None:
        return reads.of_school(actor, report.school_pk, VISITS)
    if report.school_class_pk is not None:
        return reads.of_class(actor, report.school_class_pk)
    if report.municipality_pk is not None:
        return reads.of_municipality(actor, report.municipality_pk, VISITS)
    return reads.of_region(actor, report.region_pk, VISITS)


def _days(report: Any, now: Any) -> tuple[Any, Any]:  # noqa: ANN401 - as above
    """The first and the last day; today at the school where none are said."""
    if report.first_day is not None and report.last_day is not None:
        return report.first_day, report.last_day
    today = reads.today_at(report.school_pk, now)
    return (today if report.first_day is None else report.first_day), (today if report.last_day is None else report.last_day)


def _name(dimension: Any) -> str:  # noqa: ANN401 - a member of an enum
    return str(dimension.value)


@row_type
class FillingReport:
    """How timely journals are filled, divided by one dimension, as far as the viewer's role goes: nothing at all for others."""

    first_day: Hidden
    last_day: Hidden
    by: FillingDimension = column("By what it is divided.")
    place: Hidden

    @sql_field(name="from")
    def since(self, now: datetime) -> date:
        """The first day: for coordinators and programs a Monday, for they are told of whole weeks that are over."""
        return reads.first_day(self.place, self.first_day, self.last_day, now)

    @sql_field(name="to")
    def last(self, now: datetime) -> date:
        """The last day, included: for coordinators and programs a Sunday."""
        return reads.last_day(self.place, self.first_day, self.last_day, now)

    @sql_field
    def as_of(self, now: datetime) -> datetime:
        """What was recorded until then is in the figures."""
        return schools.instant(now)

    @sql_field
    def totals(self, now: datetime) -> FillingFigures:
        """The figures of the whole."""
        return reads.filling_rows(self.place, self.first_day, self.last_day, _name(self.by), "TOTAL", now)

    @sql_field
    def rows(self, now: datetime) -> list[FillingRow]:
        """The figures by dimension, in order."""
        return reads.filling_rows(self.place, self.first_day, self.last_day, _name(self.by), "ROWS", now)


@row_type
class ResultsReport:
    """Quality and pass rate, divided by one dimension, as far as the viewer's role goes: nothing at all for others."""

    first_day: Hidden
    last_day: Hidden
    by: ResultsDimension = column("By what it is divided.")
    place: Hidden

    @sql_field(name="from")
    def since(self, now: datetime) -> date:
        """The first day: for coordinators and programs a Monday, for they are told of whole weeks that are over."""
        return reads.first_day(self.place, self.first_day, self.last_day, now)

    @sql_field(name="to")
    def last(self, now: datetime) -> date:
        """The last day, included: for coordinators and programs a Sunday."""
        return reads.last_day(self.place, self.first_day, self.last_day, now)

    @sql_field
    def as_of(self, now: datetime) -> datetime:
        """Marks given until then are in the figures."""
        return schools.instant(now)

    @sql_field
    def totals(self, now: datetime) -> ResultsFigures:
        """The figures of the whole."""
        return reads.results_rows(self.place, self.first_day, self.last_day, _name(self.by), "TOTAL", now)

    @sql_field
    def rows(self, now: datetime) -> list[ResultsRow]:
        """The figures by dimension, in order."""
        return reads.results_rows(self.place, self.first_day, self.last_day, _name(self.by), "ROWS", now)


@row_type
class SectionVisits:
    """Visits in which one section was looked at."""

    section: VisitSection = column("The section.")
    visits: int = column("Visits.")


@row_type
class VisitSummary:
    """Visits about one child: of all guardians, or of the one who asks."""

    days: int = column("Days with a visit.")
    visits: int = column("Visits: whatever one guardian looks at with less than 30 minutes in between is one.")
    last_on: date | None = column("The last day with a visit in the range.")

    @sql_field
    def by_section(self) -> list[SectionVisits]:
        """By section, the most visited first."""
        return reads.summary_sections(self.student_id, self.first_day, self.last_day, self.only_account)
