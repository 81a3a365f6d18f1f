"""GraphQL over HTTP: what a request may look like, whom it comes from, and how its answer is written. No domain in here."""

from schema.http.view import graphql_view

__all__ = ["graphql_view"]
