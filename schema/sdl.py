"""The contract as text: what schema.graphql holds, and from which the clients are generated. No types in here."""

from __future__ import annotations

from pathlib import Path

from strawberry.printer import print_schema

from schema.root import schema

FILE = Path(__file__).with_name("schema.graphql")


def sdl() -> str:
    """The schema in GraphQL's own language, ending with a line feed."""
    return print_schema(schema).rstrip() + "\n"
