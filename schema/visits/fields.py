"""The fields by which reports are reached: of classes, schools, municipalities and regions."""

from datetime import date
from typing import Annotated

import strawberry

from schema.engine.fields import sql_field
from schema.engine.types import row_type
from schema.visits.enums import FillingDimension, ResultsDimension, VisitDimension
from schema.visits.types import FillingReport, ResultsReport, VisitReport, visit_report
from server.access.actor import Actor
from server.access.clients import FILLING, RESULTS
from server.visits import reads

Since = Annotated[date, strawberry.argument(name="from", description="The first day.")]
Last = Annotated[date, strawberry.argument(name="to", description="The last day, included; a range holds 400 days at most.")]
By = strawberry.argument(description="By what it is divided.")


@row_type
class ClassReports:
    """Reports of a class."""

    @sql_field
    def visit_report(self, since: Since, last: Last, by: Annotated[VisitDimension, By]) -> VisitReport:
        """Who came: for its class teacher and its school's office."""
        return visit_report(since, last, by, school_class=self.pk)

    @sql_field
    def filling_report(self, actor: Actor, since: Since, last: Last, by: Annotated[FillingDimension, By]) -> FillingReport:
        """How timely its journals are filled, for the same people."""
        return FillingReport(first_day=since, last_day=last, by=by, place=reads.of_class(actor, self.pk))

    @sql_field
    def results_report(self, actor: Actor, since: Since, last: Last, by: Annotated[ResultsDimension, By]) -> ResultsReport:
        """Quality and pass rate, for the same people."""
        return ResultsReport(first_day=since, last_day=last, by=by, place=reads.of_class(actor, self.pk))


@row_type
class SchoolReports:
    """Reports of a school."""

    @sql_field
    def visit_report(self, since: Since, last: Last, by: Annotated[VisitDimension, By]) -> VisitReport:
        """Who came: all of the school for its office, their classes for class teachers, aggregates for coordinators."""
        return visit_report(since, last, by, school=self.pk)

    @sql_field
    def filling_report(self, actor: Actor, since: Since, last: Last, by: Annotated[FillingDimension, By]) -> FillingReport:
        """How timely journals are filled, for the same people."""
        return FillingReport(first_day=since, last_day=last, by=by, place=reads.of_school(actor, self.pk, FILLING))

    @sql_field
    def results_report(self, actor: Actor, since: Since, last: Last, by: Annotated[ResultsDimension, By]) -> ResultsReport:
        """Quality and pass rate, for the same people."""
        return ResultsReport(first_day=since, last_day=last, by=by, place=reads.of_school(actor, self.pk, RESULTS))


@row_type
class MunicipalityReports:
    """Reports of a municipality."""

    @sql_field
    def visit_report(self, since: Since, last: Last, by: Annotated[VisitDimension, By]) -> VisitReport:
        """Who came: aggregates of all schools, for coordinators."""
        return visit_report(since, last, by, municipality=self.pk)

    @sql_field
    def filling_report(self, actor: Actor, since: Since, last: Last, by: Annotated[FillingDimension, By]) -> FillingReport:
        """How timely journals are filled: aggregates of all schools, for coordinators."""
        return FillingReport(first_day=since, last_day=last, by=by, place=reads.of_municipality(actor, self.pk, FILLING))

    @sql_field
    def results_report(self, actor: Actor, since: Since, last: Last, by: Annotated[ResultsDimension, By]) -> ResultsReport:
        """Quality and pass rate: aggregates of all schools, for coordinators."""
        return ResultsReport(first_day=since, last_day=last, by=by, place=reads.of_municipality(actor, self.pk, RESULTS))


@row_type
class RegionReports:
    """Reports of a region."""

    @sql_field
    def visit_report(self, since: Since, last: Last, by: Annotated[VisitDimension, By]) -> VisitReport:
        """Who came: aggregates of all schools, for its coordinators."""
        return visit_report(since, last, by, region=self.pk)

    @sql_field
    def filling_report(self, actor: Actor, since: Since, last: Last, by: Annotated[FillingDimension, By]) -> FillingReport:
        """How timely journals are filled: aggregates of all schools, for its coordinators."""
        return FillingReport(first_day=since, last_day=last, by=by, place=reads.of_region(actor, self.pk, FILLING))

    @sql_field
    def results_report(self, actor: Actor, since: Since, last: Last, by: Annotated[ResultsDimension, By]) -> ResultsReport:
        """Quality and pass rate: aggregates of all schools, for its coordinators."""
        return ResultsReport(first_day=since, last_day=last, by=by, place=reads.of_region(actor, self.pk, RESULTS))
