"""Which media type a request is in and which its answer is to be in.

Source: GraphQL over HTTP, sections Media Types and Accept.
"""

from functools import lru_cache

from django.utils.http import parse_header_parameters

from schema.http.failure import FailureError

RESPONSE = "application/graphql-response+json"
JSON = "application/json"
# In order of preference among equal weights; `application/json` for those who say that anything will do.
SERVED = {RESPONSE: RESPONSE, JSON: JSON, "application/*": JSON, "*/*": JSON}


@lru_cache(maxsize=64)
def answer_type(accept: str | None) -> str:
    """Return the media type of the answer that an Accept header asks for.

    Raises: FailureError 406 when it asks for none that is served.
    """
    if not accept:
        return JSON
    weights = dict(sorted(_weights(accept), key=lambda pair: list(SERVED).index(pair[0]), reverse=True))
    chosen = max(reversed(weights), key=lambda name: weights[name], default="")
    if not chosen or weights[chosen] == 0:
        msg = f"Answers are served as {RESPONSE} or {JSON}; the request accepts neither."
        raise FailureError(msg, status=406, code="NOT_ACCEPTABLE")
    return SERVED[chosen]


@lru_cache(maxsize=64)
def require_json(content_type: str | None) -> None:
    """Check that a body is JSON in UTF-8.

    Raises: FailureError 415. This is also what keeps a form of another site from being taken for a request.
    """
    name, parameters = _parsed(content_type or "")
    if name != JSON or parameters.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        msg = f"The request's body must have the content type {JSON} in UTF-8."
        raise FailureError(msg, status=415, code="UNSUPPORTED_MEDIA_TYPE")


def _weights(accept: str) -> list[tuple[str, float]]:
    ranges = (_parsed(part.strip()) for part in accept.split(","))
    return [(name, _weight(parameters.get("q", "1"))) for name, parameters in ranges if name in SERVED]


def _parsed(value: str) -> tuple[str, dict[str, str]]:
    try:
        return parse_header_parameters(value)
    except ValueError:
        return "", {}


def _weight(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0
