"""What a client is told when something goes wrong outside a mutation's own answers.

A fault of the request is said in one sentence. A fault of ours is logged with an id and reaches the client as that id alone.
"""

import logging
from collections.abc import Sequence
from secrets import token_hex
from typing import Any

from graphql import GraphQLError

from schema.limits import ERRORS
from server.database.called import refused_by_function
from server.errors import RefusalError

LONGEST = 300
log = logging.getLogger("zhurnal.errors")


def public(error: GraphQLError) -> GraphQLError:
    """Return what a client may know of an error; one of ours is logged and replaced by its id."""
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return error
    if isinstance(cause, RefusalError):
        return _told(error, str(cause), {"code": "REFUSED"})
    if (refused := refused_by_function(cause)) is not None:
        return _told(error, refused.message, {"code": refused.code})
    return _told(error, *_logged(cause))


def unexpected(cause: BaseException) -> GraphQLError:
    """Log an exception that nobody expected and return what a client may know of it."""
    text, extensions = _logged(cause)
    return GraphQLError(text, extensions=extensions)


def to_wire(errors: Sequence[GraphQLError]) -> list[dict[str, Any]]:
    """Return the `errors` of an answer: the first ten, and how many more there were."""
    listed = [_formatted(public(error)) for error in errors[:ERRORS]]
    if len(errors) > ERRORS:
        listed.append({"message": f"There are {len(errors) - ERRORS} more errors.", "extensions": {"code": "MORE_ERRORS"}})
    return listed


def _logged(cause: BaseException) -> tuple[str, dict[str, Any]]:
    error_id = token_hex(6)
    log.error("Unexpected error %s", error_id, exc_info=cause)
    return f"Something went wrong on the server; its log calls this {error_id}.", {"code": "INTERNAL", "id": error_id}


def _told(error: GraphQLError, text: str, extensions: dict[str, Any]) -> GraphQLError:
    return GraphQLError(text, nodes=error.nodes, path=error.path, extensions=extensions)


def _formatted(error: GraphQLError) -> dict[str, Any]:
    wire: dict[str, Any] = dict(error.formatted)
    if len(wire["message"]) > LONGEST:
        wire["message"] = wire["message"][:LONGEST] + "…"
    return wire
