"""Averages: one query shape for every place that shows one, in exact decimals (M3, G4).

An average of a subject is made of all of a student's marks in it over the range, whatever journal they stand in.
"""

from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    Count,
    DateField,
    DecimalField,
    F,
    Func,
    IntegerField,
    Max,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from server.access.actor import Actor
from server.access.journal import AVERAGE_MARK, RESULT_MARK
from server.groups.models import Journal
from server.journal.models import CountedMark
from server.journal.reads.arithmetic import Formula, Once, only_if
from server.schools.models import GradingPolicy, PolicyThreshold

Id = Any
Day = Any
NUMERIC = DecimalField(max_digits=20, decimal_places=10)


def policy_of(school: Id, until: Day) -> QuerySet[GradingPolicy]:
    """Give the policy in force on the last day before `until`: one row, or none (M3)."""
    last = Q(since__lt=until) & (Q(until=None) | Q(until__gte=until))
    return GradingPolicy.objects.filter(last, school=school)


def counted(actor: Actor, policy: Id, since: Day, until: Day) -> QuerySet[CountedMark]:
    """Give the marks over [since, until) that count under the policy, of those the actor's averages are made of."""
    return CountedMark.objects.filter(AVERAGE_MARK.condition(actor), only_if(on__lt=until), on__gte=since, policy=policy)


def average(actor: Actor, student: Id, subject: Id, policy: Id, since: Day, until: Day, digits: Id = None) -> QuerySet[Any]:
    """Give a student's average of one subject over [since, until): one row, or none where no mark counts.

    `digits` are the policy's, where they are known already. Columns: student_id, subject_id, since, until and those of `_worked_out`.
    """
    marks = counted(actor, policy, since, until).filter(student=student, subject=subject)
    return _worked_out(_over(marks, since, until), policy, digits).order_by("subject_id")


def averages_by_subject(actor: Actor, student: Id, policy: Id, since: Day, until: Day, digits: Id = None) -> QuerySet[Any]:
    """Give a student's averages over [since, until): one row for each subject in which a mark counts, by subject; as above."""
    marks = counted(actor, policy, since, until).filter(student=student)
    return _worked_out(_over(marks, since, until), policy, digits).order_by("subject_id")


def results_by_subject(actor: Actor, student: Id, policy: Id, since: Day, until: Day) -> QuerySet[Any]:
    """Give `averages_by_subject`, of those subjects whose results the actor may see."""
    marks = counted(actor, policy, since, until).filter(RESULT_MARK.condition(actor), student=student)
    return _worked_out(_over(marks, since, until), policy).order_by("subject_id")


def average_parts(actor: Actor, student: Id, subject: Id, policy: Id, since: Day, until: Day) -> QuerySet[Any]:
    """Give from which journals an average comes: one row each, with its share of the sums (G4)."""
    marks = counted(actor, policy, since, until).filter(student=student, subject=subject)
    by_journal = marks.values("student_id", "subject_id", "journal_id", "journal__group__name")
    return _worked_out(by_journal, policy).order_by("journal_id")


def thresholds(policy: Id, journal: Id) -> QuerySet[PolicyThreshold]:
    """Give the policy's thresholds for the scale of a journal, the highest first."""
    scale = Journal.objects.filter(pk=journal).order_by().values("scale")
    return PolicyThreshold.objects.filter(policy=policy, scale=Subquery(scale)).order_by("-at_least")


def proposed(policy: Id, journal: Id, value: Any) -> Coalesce:  # noqa: ANN401 - may be a symbol
    """Give the symbol that a policy proposes for an average of a journal's scale; empty where the scale has no thresholds (M4)."""
    reached = thresholds(policy, journal).filter(at_least__lte=value)
    return Coalesce(Subquery(reached.values("display")[:1]), Value(""), output_field=CharField())


def _over(marks: QuerySet[CountedMark], since: Day, until: Day) -> QuerySet[Any, Any]:
    """Group marks by student and subject, with the range as columns: what the average's parts are asked over."""
    return marks.annotate(since=Cast(since, DateField()), until=Cast(until, DateField())).values(
        "student_id", "subject_id", "since", "until"
    )


def _worked_out(marks: QuerySet[Any, Any], policy: Id, digits: Id = None) -> QuerySet[Any, Any]:
    """Add to grouped marks: policy_id, last_journal_id, policy_version, points, weights, marks, average_value, formula.

    Units: points and weights as the school enters them; the value is rounded half up to the policy's digits. What is the
    policy's own is asked once for the group: a join would ask it for every mark.
    """
    weight = F("weight")
    points, weights = Sum(F("value") * weight, output_field=NUMERIC), Sum(weight, output_field=NUMERIC)
    policies = GradingPolicy.objects.filter(pk=policy).order_by()
    digits = Once(Subquery(policies.values("digits")) if digits is None else Cast(digits, IntegerField()), output_field=IntegerField())
    rows: QuerySet[Any, Any] = marks.annotate(
        policy_id=Once(Cast(policy, BigIntegerField()), output_field=BigIntegerField()),
        last_journal_id=Max("journal"),
        policy_version=Once(Subquery(policies.values("version")), output_field=IntegerField()),
        points=points,
        weights=weights,
        marks=Count("*"),
        average_value=Func(points / weights, digits, function="ROUND", output_field=NUMERIC),
        formula=Formula(F("value"), weight, F("on"), F("lesson_id"), F("position")),
    )
    return rows
