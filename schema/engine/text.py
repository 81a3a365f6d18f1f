"""JSON put together as text by PostgreSQL's concat(), which costs less than its JSON functions do. No GraphQL in here.

An answer is a list of pieces: constants, and SQL of which the text is JSON as it stands. No piece may be null: concat() would
leave it out.
"""

from __future__ import annotations

from itertools import groupby

from schema.engine.statement import literal

MOST_ARGUMENTS = 100
"""PostgreSQL's functions take no more."""


class Constant(str):
    """JSON, or a part of it, that is the same for all rows."""

    __slots__ = ()


Pieces = list[str]


def joined(pieces: Pieces) -> str:
    """Write pieces as one SQL expression."""
    runs = [(constant, list(run)) for constant, run in groupby(pieces, lambda piece: isinstance(piece, Constant))]
    arguments = [argument for constant, run in runs for argument in ([literal("".join(run))] if constant else run)]
    while len(arguments) > MOST_ARGUMENTS:
        arguments = [f"concat({', '.join(arguments[at : at + MOST_ARGUMENTS])})" for at in range(0, len(arguments), MOST_ARGUMENTS)]
    return f"concat({', '.join(arguments)})"


def an_object(fields: dict[str, Pieces]) -> Pieces:
    """Write an object by its keys, which are GraphQL names."""
    pieces = list[str]()
    for key, value in fields.items():
        pieces += [Constant(f'{"," if pieces else "{"}"{key}":'), *value]
    return [*pieces, Constant("}")] if pieces else [Constant("{}")]


def an_array(items: list[Pieces]) -> Pieces:
    """Write a list of items that are known one by one."""
    pieces = list[str]()
    for item in items:
        pieces += [Constant("," if pieces else "["), *item]
    return [*pieces, Constant("]")] if pieces else [Constant("[]")]


def a_list(item: str, source: str, order: str = "") -> str:
    """Write a list of the items that a source has, in its order."""
    by = f" ORDER BY {order}" if order else ""
    return f"coalesce((SELECT '[' || string_agg({item}, ','{by}) || ']' FROM {source}), '[]')"


def quoted(sql: str, absent: str, *, certain: bool) -> Pieces:
    """Write a text in which nothing has to be escaped, or `absent` where it is null."""
    return [Constant('"'), sql, Constant('"')] if certain else [f"coalesce('\"' || {sql} || '\"', '{absent}')"]


def unless_absent(sql: str, absent: str, *, certain: bool = False) -> Pieces:
    """Write JSON text, or `absent` where it is null."""
    return [sql] if certain else [f"coalesce({sql}, '{absent}')"]
