"""schema.graphql is what the code says, explains itself, and breaks nobody's client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    build_schema,
    is_introspection_type,
    is_specified_scalar_type,
)
from graphql.utilities import find_breaking_changes

from schema import sdl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import GraphQLNamedType


def test_the_file_equals_the_code() -> None:
    assert sdl.FILE.read_text(encoding="utf-8") == sdl.sdl(), "run: python -m server export-schema"


def test_nothing_breaks_a_client_of_the_last_release() -> None:
    # Before the first release there is nobody to break.
    released = sdl.RELEASED.read_text(encoding="utf-8") if sdl.RELEASED.exists() else sdl.sdl()

    changes = find_breaking_changes(build_schema(released), build_schema(sdl.sdl()))

    assert not changes, "\n".join(change.description for change in changes)


def test_everything_is_described() -> None:
    contract = build_schema(sdl.sdl())
    types = [found for found in contract.type_map.values() if not is_introspection_type(found) and not is_specified_scalar_type(found)]

    silent = [name for found in types for name, description in _descriptions(found) if not (description or "").strip()]

    assert not silent, "without a description: " + ", ".join(silent)


def _descriptions(found: GraphQLNamedType) -> Iterator[tuple[str, str | None]]:
    yield found.name, found.description
    if isinstance(found, GraphQLEnumType):
        yield from ((f"{found.name}.{name}", value.description) for name, value in found.values.items())
    if isinstance(found, GraphQLInputObjectType):
        yield from ((f"{found.name}.{name}", field.description) for name, field in found.fields.items())
    if isinstance(found, (GraphQLObjectType, GraphQLInterfaceType)):
        for name, field in found.fields.items():
            yield f"{found.name}.{name}", field.description
            yield from ((f"{found.name}.{name}({argument})", value.description) for argument, value in field.args.items())
