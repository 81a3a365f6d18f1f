"""What a request asks: the document, the operation's name and the variables, checked for their shape only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, QueryDict

from schema import documents
from schema.http import media
from schema.http.failure import FailureError
from schema.limits import BODY_BYTES


@dataclass(frozen=True, slots=True)
class Parameters:
    """One request for one operation."""

    text: str
    operation_name: str | None
    variables: dict[str, Any]
    by_id: bool
    """Whether the document was named by its id, which only the clients' own have."""

    @property
    def trusted(self) -> bool:
        """Whether the document is one of the clients' own."""
        return self.by_id or documents.is_trusted(self.text)


def of_request(request: HttpRequest) -> Parameters:
    """Return what a GET or POST asks.

    Raises: FailureError, with a sentence for each thing that can be wrong.
    """
    return _parameters(_of_query(request.GET)) if request.method in {"GET", "HEAD"} else _of_body(request)


def of_body(body: bytes) -> Parameters:
    """Return what a body of JSON asks.

    Raises: FailureError, with a sentence for each thing that can be wrong.
    """
    given = _json(body, "the request's body")
    if isinstance(given, list):
        msg = "Several operations in one request are not served: send each in its own."
        raise FailureError(msg, code="BATCH_REFUSED")
    if not isinstance(given, dict):
        msg = "The request's body must be a JSON object."
        raise FailureError(msg)
    # JSON has one way to write it: what does not hold that need not be gone through.
    return _parameters(given, may_hold_zero=b"\\u0000" in body)


def of_payload(payload: Mapping[str, Any]) -> Parameters:
    """Return what a socket's message asks, which has the shape of a request's body.

    Raises: FailureError, with a sentence for each thing that can be wrong.
    """
    return _parameters(payload)


def _of_query(query: QueryDict) -> dict[str, Any]:
    given: dict[str, Any] = {name: query[name] for name in ("query", "operationName", "documentId") if name in query}
    for name in ("variables", "extensions"):
        if query.get(name):
            given[name] = _json(str(query[name]).encode(), f"the parameter '{name}'")
    return given


def _of_body(request: HttpRequest) -> Parameters:
    media.require_json(request.META.get("CONTENT_TYPE"))
    try:
        body = request.body
    except RequestDataTooBig:
        msg = f"The request's body is larger than {BODY_BYTES} bytes."
        raise FailureError(msg, status=413, code="BODY_TOO_LARGE") from None
    return of_body(body)


def _json(raw: bytes, what: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        msg = f"JSON could not be read from {what}."
        raise FailureError(msg, code="MALFORMED_JSON") from None


def _parameters(given: Mapping[str, Any], *, may_hold_zero: bool = True) -> Parameters:
    text, by_id = _document(given)
    variables = _typed(given, "variables", dict) or {}
    if may_hold_zero and ("\0" in text or _holds_zero(variables)):
        msg = "The request holds the character U+0000, which cannot be stored."
        raise FailureError(msg, code="BAD_CHARACTER")
    return Parameters(text, _typed(given, "operationName", str) or None, variables, by_id)


def _document(given: Mapping[str, Any]) -> tuple[str, bool]:
    extensions = _typed(given, "extensions", dict) or {}
    document_id = _typed(given, "documentId", str) or _typed(extensions.get("persistedQuery") or {}, "sha256Hash", str)
    text = _typed(given, "query", str)
    if document_id:
        return _by_id(document_id), True
    if not text:
        msg = "The request names no document: 'query' or 'documentId' must be a string."
        raise FailureError(msg)
    return text, False


def _by_id(document_id: str) -> str:
    text = documents.trusted().get(document_id.removeprefix("sha256:").lower())
    if text is None:
        msg = "The server knows no document of this id; a page that was opened before an update has to be opened again."
        raise FailureError(msg, code="PERSISTED_QUERY_NOT_FOUND")
    return text


def _typed(given: Any, name: str, kind: type) -> Any:  # noqa: ANN401 - of the kind asked for
    value = given.get(name) if isinstance(given, Mapping) else None
    if value is not None and not isinstance(value, kind):
        msg = f"The parameter '{name}' must be {'an object' if kind is dict else 'a string'}."
        raise FailureError(msg)
    return value


def _holds_zero(variables: dict[str, Any]) -> bool:
    # Not recursive: JSON may be nested as deeply as Python's stack is high.
    left: list[object] = [variables]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            left.extend((*value, *value.values()))
        elif isinstance(value, list):
            left.extend(value)
        elif isinstance(value, str) and "\0" in value:
            return True
    return False
