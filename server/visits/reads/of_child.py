"""What is told of one child's visits: to its class teacher, its school and its own guardians."""

from typing import Any

from django.db.models import BigIntegerField, DateField, Exists, Func, QuerySet, Subquery
from django.db.models.functions import Cast

from server.access.actor import Actor
from server.access.rule import any_of
from server.access.visits import SEE_CHILD_VISITS
from server.database.called import rows_of
from server.people.models import Student
from server.visits.models import Summary, SummarySection
from server.visits.reads.figures import who

Id = Any
Day = Any


def summary(actor: Actor, student: Id, since: Day, last: Day, now: Any) -> QuerySet[Summary]:  # noqa: ANN401 - may be a symbol
    """Give the one row that sums up guardians' visits about a child in a range; none for those who may not see it.

    The child's own guardian is told of their own visits alone; anybody else who asks is noted by the statement itself (V4).
    """
    seen = SEE_CHILD_VISITS.rows(actor, Student.objects.filter(pk=student)).order_by()
    own = Student.objects.filter(any_of("pk", actor.child_ids), pk=student)
    days = Cast(since, DateField()), Cast(last, DateField())
    return rows_of(Summary, "visits_summary", Subquery(seen.values("pk")), *days, Exists(own), *who(actor, now))


def last_visit_on(actor: Actor, guardian: Id, student: Id, now: Any) -> Func:  # noqa: ANN401 - may be a symbol
    """Give the day on which an account came last as a guardian of a child; null where it never did.

    For those who may see the child's family: who asks is noted by the statement itself (V4).
    """
    whom = Cast(guardian, BigIntegerField()), Cast(student, BigIntegerField())
    return Func(*whom, *who(actor, now), function="visits_last_on", output_field=DateField())


def summary_sections(student: Id, since: Day, last: Day, only_account: Id) -> QuerySet[SummarySection]:
    """Give the visits of a summary by section, the most visited first; `only_account` as in the summary."""
    days = Cast(since, DateField()), Cast(last, DateField())
    return rows_of(
        SummarySection, "visits_summary_sections", Cast(student, BigIntegerField()), *days, Cast(only_account, BigIntegerField())
    )
