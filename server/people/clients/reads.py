"""Who asks about programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.idp.oidc.models import Token
from django.db.models import Max, Subquery

from server.people.clients.models import ApiClient

if TYPE_CHECKING:
    from django.db.models import QuerySet


def client(pk: Any) -> QuerySet[ApiClient]:  # noqa: ANN401 - may be a symbol
    """Give one program: one row or none."""
    return ApiClient.objects.filter(pk=pk)


def all_clients() -> QuerySet[ApiClient]:
    """Give all programs, by name; those revoked among them."""
    return ApiClient.objects.order_by("name", "pk")


def last_token_at(client_id: Any) -> Subquery:  # noqa: ANN401 - may be a symbol
    """Give when a program last took a token; null where none is known."""
    taken = Token.objects.filter(client=client_id, type=Token.Type.ACCESS_TOKEN).order_by().values("client")
    return Subquery(taken.annotate(at=Max("created_at")).values("at"))
