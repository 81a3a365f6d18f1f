"""Reporting absences, answering reports, and saying that a week was read: each is one action call."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import sql_field
from schema.engine.ids import pk_of
from schema.engine.types import row_type
from schema.journal.absences import AbsenceReport, WeekRead
from schema.refusals import AbsenceAlreadyReported, AbsenceAnswered, AbsenceTooFar, AbsenceWithdrawn, InvalidInput, NotFound, told
from server.errors import RefusalError
from server.journal import actions, reads

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.input(description="On which days a child is absent, and why.")
class ReportAbsenceInput:
    """On which days a child is absent, and why."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the child.")
    from_: date = strawberry.field(name="from", description="First day: at most 7 days ago.")
    until: date = strawberry.field(description="Last day: at most 90 days ahead, and at most 60 days in all.")
    reason: str = strawberry.field(description="Why; at most 500 characters.")
    key: UUID = strawberry.field(description="Made by the client: the same key and content give the same report, and nothing twice.")


@strawberry.input(description="What the school says to a reported absence.")
class AnswerAbsenceReportInput:
    """What the school says to a reported absence."""

    report_id: strawberry.ID = strawberry.field(description="Global id of the report.")
    confirmed: bool = strawberry.field(description="True: missed lessons of its days are excused. False: it is not accepted.")
    note: str = strawberry.field(default="", description="A word for the guardian; at most 500 characters.")


@strawberry.input(description="Which week was read.")
class AcknowledgeWeekInput:
    """Which week was read."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the child.")
    week: date = strawberry.field(description="Any day of the week.")
    key: UUID = strawberry.field(description="Made by the client. Repeating changes nothing, with the same key or another.")


@row_type
class AbsenceReportSaved:
    """The report is kept, or its answer is."""

    report_pk: strawberry.Private[int]

    @sql_field
    def report(self) -> AbsenceReport:
        """The report as it is now."""
        return reads.absence_report(self.report_pk)


@row_type
class WeekAcknowledged:
    """The guardian's word is kept."""

    read_pk: strawberry.Private[int]

    @sql_field
    def read(self) -> WeekRead:
        """What is kept: the first time counts."""
        return reads.week_read(self.read_pk)


ReportAbsenceResult = Annotated[
    AbsenceReportSaved | NotFound | AbsenceAlreadyReported | AbsenceTooFar | InvalidInput,
    strawberry.union("ReportAbsenceResult", description="What became of reporting an absence."),
]
WithdrawAbsenceReportResult = Annotated[
    AbsenceReportSaved | NotFound | AbsenceAnswered,
    strawberry.union("WithdrawAbsenceReportResult", description="What became of withdrawing a report."),
]
AnswerAbsenceReportResult = Annotated[
    AbsenceReportSaved | NotFound | AbsenceWithdrawn | AbsenceAlreadyReported | InvalidInput,
    strawberry.union("AnswerAbsenceReportResult", description="What became of an answer."),
]
AcknowledgeWeekResult = Annotated[
    WeekAcknowledged | NotFound | InvalidInput,
    strawberry.union("AcknowledgeWeekResult", description="What became of the guardian's word."),
]


@strawberry.type(description="What families tell the school.")
class AbsenceMutation:
    """What families tell the school."""

    @strawberry.mutation(description="Report that a child will be absent, or was; for guardians who may see its attendance.")
    def report_absence(
        self,
        info: Asked,
        input: Annotated[ReportAbsenceInput, Given(description="When, and why.")],  # noqa: A002
    ) -> ReportAbsenceResult:
        """Report an absence."""
        try:
            done = actions.report_absence(
                actor=info.context.actor,
                student_id=pk_of(input.student_id, "Student"),
                absence=actions.Absence(input.from_, input.until, input.reason.strip()),
                key=input.key,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return AbsenceReportSaved(report_pk=done)

    @strawberry.mutation(description="Take back a report of one's own that the school has not answered.")
    def withdraw_absence_report(
        self, info: Asked, report_id: Annotated[strawberry.ID, Given(description="Global id of the report.")]
    ) -> WithdrawAbsenceReportResult:
        """Withdraw a report."""
        try:
            actor, now = info.context.actor, info.context.now
            done = actions.withdraw_absence_report(actor=actor, report_id=pk_of(report_id, "AbsenceReport"), now=now)
        except RefusalError as error:
            return told(error)
        return AbsenceReportSaved(report_pk=done)

    @strawberry.mutation(description="Confirm a reported absence, or decline it; for the class teacher and the office. It can be changed.")
    def answer_absence_report(
        self,
        info: Asked,
        input: Annotated[AnswerAbsenceReportInput, Given(description="What the school says.")],  # noqa: A002
    ) -> AnswerAbsenceReportResult:
        """Answer a report."""
        try:
            done = actions.answer_absence_report(
                actor=info.context.actor,
                report_id=pk_of(input.report_id, "AbsenceReport"),
                confirmed=input.confirmed,
                note=input.note.strip(),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return AbsenceReportSaved(report_pk=done)

    @strawberry.mutation(description="Say that one has read a child's week; for guardians.")
    def acknowledge_week(
        self,
        info: Asked,
        input: Annotated[AcknowledgeWeekInput, Given(description="Which week of which child.")],  # noqa: A002
    ) -> AcknowledgeWeekResult:
        """Keep a guardian's word."""
        try:
            actor, now = info.context.actor, info.context.now
            done = actions.acknowledge_week(actor=actor, student_id=pk_of(input.student_id, "Student"), week=input.week, now=now)
        except RefusalError as error:
            return told(error)
        return WeekAcknowledged(read_pk=done)
