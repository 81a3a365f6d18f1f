"""Who asks about programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.people.clients.models import ApiClient

if TYPE_CHECKING:
    from django.db.models import QuerySet


def client(pk: Any) -> QuerySet[ApiClient]:  # noqa: ANN401 - may be a symbol
    """Give one program: one row or none."""
    return ApiClient.objects.filter(pk=pk)


def all_clients() -> QuerySet[ApiClient]:
    """Give all programs, by name; those revoked among them."""
    return ApiClient.objects.order_by("name", "pk")
