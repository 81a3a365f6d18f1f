"""What a rule is: one condition on one model, asked three ways. No rule of any domain in here."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Expression, F, Func, Model, Q, QuerySet, Value
from django.db.models.expressions import Combinable

from server.access.actor import Actor
from server.errors import NotFoundError

M = TypeVar("M", bound=Model)
Condition = Callable[[Actor], Q]


class AnyOf(Func):
    """`column = ANY(ids)`: one bound array, whatever its length, so that one statement serves every actor."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


class IsAnyOf(AnyOf):
    """`AnyOf` in a form in which PostgreSQL never takes it for a way to find rows."""

    template = "(%(expressions)s)) IS TRUE"


def any_of(column: str | Expression, ids: list[int] | Combinable) -> Q:
    """Give the condition that a column is one of `ids`, which may be empty, a symbol of the engine, or an array in SQL."""
    left = F(column) if isinstance(column, str) else column
    right = ids if hasattr(ids, "resolve_expression") else Value(ids, ArrayField(BigIntegerField()))
    return Q(AnyOf(left, right))


def nothing() -> Q:
    """Give the condition that no row meets; unlike `pk__in=[]` it stays a statement."""
    return Q(Value(value=False, output_field=BooleanField()))


def everything() -> Q:
    """Give the condition that every row meets."""
    return Q(Value(value=True, output_field=BooleanField()))


def either(*conditions: Q) -> Q:
    """Give the condition that a row meets any of those given; none given: no row."""
    joined = Q()
    for condition in conditions:
        joined |= condition
    return joined if conditions else nothing()


def _judging(condition: Q) -> Q:
    made = copy(condition)
    made.children = [_judging(each) if isinstance(each, Q) else _judged(each) for each in condition.children]
    return made


def _judged(child: Any) -> Any:  # noqa: ANN401 - whatever Q holds
    return IsAnyOf(*child.get_source_expressions()) if isinstance(child, AnyOf) else child


@dataclass(frozen=True, slots=True)
class Rule(Generic[M]):
    """Who may see or do something with rows of one model.

    `met_by` is a pure function of the actor's roles and of bound values: it may branch on nothing else.
    """

    name: str
    model: type[M]
    met_by: Condition

    def condition(self, actor: Actor) -> Q:
        """Give the condition that rows meet; it judges rows, and is never what they are looked up by.

        PostgreSQL would otherwise be tempted to read all rows of one's own students for each row that is asked for.
        """
        return _judging(self.met_by(actor))

    def rows(self, actor: Actor, among: QuerySet[M] | None = None) -> QuerySet[M]:
        """Give the rows the actor may see, of all or of those of `among`."""
        rows = among if among is not None else self.model._default_manager.all()  # noqa: SLF001
        return rows.filter(self.condition(actor))

    def allows(self, actor: Actor, pk: Any) -> bool:  # noqa: ANN401 - a primary key is of any type
        """Tell whether the actor may, of one row; False where there is no such row."""
        return self.rows(actor).filter(pk=pk).exists()

    def fetch(self, actor: Actor, pk: Any, *, lock: bool = False) -> M:  # noqa: ANN401 - as above
        """Give one row, locked for the transaction if asked.

        Raises: NotFoundError, the same for 'there is none' and for 'not yours'.
        """
        rows = self.rows(actor).filter(pk=pk)
        row = (rows.select_for_update(of=("self",), no_key=True) if lock else rows).first()
        if row is None:
            raise NotFoundError
        return row
