"""The contract as text: what schema.graphql holds, and from which the clients are generated. No types in here."""

from __future__ import annotations

from pathlib import Path

from strawberry.printer import print_schema

from schema.root import schema

FILE = Path(__file__).with_name("schema.graphql")
RELEASED = FILE.with_name("released.graphql")
"""The contract of the last release, which later ones may add to but not break; not there before the first."""


def sdl() -> str:
    """The schema in GraphQL's own language, ending with a line feed."""
    return print_schema(schema).rstrip() + "\n"
