"""SQL that Django has no words for: what is asked once for a group, and an average's arithmetic as text."""

from typing import Any

from django.db.models import BooleanField, CharField, ExpressionWrapper, Func, Q

Sql = tuple[str, list[Any]]


class Holds(Func):
    """(condition) IS TRUE: the condition, out of sight of the planner's estimates."""

    template = "(%(expressions)s) IS TRUE"
    output_field = BooleanField()


def only_if(**condition: Any) -> Q:  # noqa: ANN401 - as in filter()
    """Give a condition that is not counted on to leave few rows.

    Between two bounds that it does not know, PostgreSQL expects one row in two hundred; for so few it would look up every
    mark's weight by itself. With one of them said so, it joins the weights by hashing: half the time.
    """
    return Q(Holds(ExpressionWrapper(Q(**condition), BooleanField())))


class OverGroup(Func):
    """An expression of aggregates: it is made of a group's rows and never grouped by."""

    contains_aggregate = True
    output_field = CharField()

    def compiled(self, compiler: Any) -> list[Sql]:  # noqa: ANN401 - Django's protocol
        """Give the SQL of each argument."""
        return [(sql, list(params)) for sql, params in map(compiler.compile, self.get_source_expressions())]

    def get_group_by_cols(self) -> list[Any]:
        """Group by nothing."""
        return []


class Once(OverGroup):
    """(expression): a value that is the same for all of a group, and asked once for it."""

    def as_sql(self, compiler: Any, connection: Any, **_: Any) -> Sql:  # type: ignore[override] # noqa: ANN401, ARG002 - Django's protocol
        """Write the expression as it is."""
        return self.compiled(compiler)[0]


class Formula(OverGroup):
    """(value, weight, *order): the arithmetic as a person would write it: '(5·1 + 4·2) / (1 + 2)'."""

    def as_sql(self, compiler: Any, connection: Any, **_: Any) -> Sql:  # type: ignore[override] # noqa: ANN401, ARG002 - Django's protocol
        """Write the two sums, each in the order in which the marks were given."""
        (value, of_value), (weight, of_weight), *order = self.compiled(compiler)
        keys = ", ".join(sql for sql, _ in order)
        of_order = [param for _, params in order for param in params]
        product = f"string_agg(trim_scale({value})::text || '·' || trim_scale({weight})::text, ' + ' ORDER BY {keys})"
        divisor = f"string_agg(trim_scale({weight})::text, ' + ' ORDER BY {keys})"
        params = [*of_value, *of_weight, *of_order, *of_weight, *of_order]
        return f"('(' || {product} || ') / (' || {divisor} || ')')", params
