"""Expressions for exclusion constraints over ids and half-open date ranges.

The embedded PostgreSQL has no btree_gist, so an id takes part in a GiST index as the range that holds it alone.
"""

from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, IntegerRangeField
from django.db.models import F, Func, Value


def one(field: str) -> Func:
    """The range [id, id] of a bigint column: equal ids overlap, others do not."""
    return Func(F(field), F(field), Value("[]"), function="int8range", output_field=BigIntegerRangeField())


def one_text(field: str) -> Func:
    """The range that holds a text column's 64-bit hash alone: for short lists of codes."""
    code = Func(F(field), Value(0), function="hashtextextended")
    return Func(code, code, Value("[]"), function="int8range", output_field=BigIntegerRangeField())


def days(since: str = "since", until: str = "until") -> Func:
    """The half-open range [since, until) of two date columns; a null `until` has no end."""
    return Func(F(since), F(until), function="daterange", output_field=DateRangeField())


def grades(lowest: str = "grade_from", highest: str = "grade_to") -> Func:
    """The closed range of grade levels of two integer columns."""
    return Func(F(lowest), F(highest), Value("[]"), function="int4range", output_field=IntegerRangeField())


def shifts(shift: str = "shift") -> Func:
    """The range that holds a shift's number alone; all numbers where it is null."""
    return Func(F(shift), F(shift), Value("[]"), function="int4range", output_field=IntegerRangeField())
