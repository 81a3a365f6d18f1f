"""Relay connections over any ordered queryset: forward pages by position. No types of the domain in here.

A cursor is base64 of "arrayconnection:N", N the row's position from 0 in the whole list.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from inspect import Parameter
from typing import Annotated, Generic, TypeVar

import strawberry
from graphql import GraphQLError

PAGE, GREATEST_PAGE = 20, 100
"""Rows of a page: when not asked for, and at most."""
_CURSOR = re.compile(r"arrayconnection:(0|[1-9][0-9]{0,8})", re.ASCII)
Node = TypeVar("Node")


@strawberry.type(description="Where a page lies in the whole list.")
class PageInfo:
    """Where a page lies in the whole list."""

    has_next_page: bool = strawberry.field(description="Whether rows follow this page.")
    has_previous_page: bool = strawberry.field(description="Whether rows come before this page.")
    start_cursor: str | None = strawberry.field(description="Cursor of the page's first row; null if it is empty.")
    end_cursor: str | None = strawberry.field(description="Cursor of the page's last row, for `after`; null if it is empty.")


@strawberry.type(description="One row of a page.")
class Edge(Generic[Node]):
    """One row of a page."""

    cursor: str = strawberry.field(description="The row's position, for `after`.")
    node: Node = strawberry.field(description="The row.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[Node]):
    """A page of a list."""

    edges: list[Edge[Node]] = strawberry.field(description="The page's rows, in order.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(description="Rows in the whole list.")


PARAMETERS = (
    Parameter(
        "first",
        Parameter.KEYWORD_ONLY,
        default=PAGE,
        annotation=Annotated[int | None, strawberry.argument(description=f"How many rows, 0 to {GREATEST_PAGE}.")],
    ),
    Parameter(
        "after",
        Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[str | None, strawberry.argument(description="Cursor of the row before the page; null: from the start.")],
    ),
)
"""The arguments that every connection field has."""


class BadPageError(GraphQLError):
    """A page size or cursor that no page has; its text is for the client."""

    def __init__(self, message: str) -> None:
        """Take the text."""
        super().__init__(message, extensions={"code": "BAD_PAGE"})


def cursor_at(position: int) -> str:
    """Write the cursor of the row at a position."""
    return b64encode(f"arrayconnection:{position}".encode()).decode()


def start_after(cursor: str | None) -> int:
    """Give the position of the page's first row."""
    if cursor is None:
        return 0
    try:
        form = _CURSOR.fullmatch(b64decode(cursor, validate=True).decode())
    except (Base64Error, UnicodeError, ValueError):
        form = None
    if form is None:
        msg = "`after` is not a cursor of this list."
        raise BadPageError(msg)
    return int(form[1]) + 1


def page_size(first: int | None) -> int:
    """Check the number of rows asked for; null asks for a page of the usual size."""
    if first is None:
        return PAGE
    if not 0 <= first <= GREATEST_PAGE:
        msg = f"`first` has to be 0 to {GREATEST_PAGE}."
        raise BadPageError(msg)
    return first
