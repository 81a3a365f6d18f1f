"""Addresses of programs, under /oauth/: allauth's token endpoint (RFC 6749, client credentials) and revocation (RFC 7009), no others."""

from collections.abc import Callable

from allauth.core.internal.ratelimit import consume
from allauth.idp.oidc import views
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

View = Callable[[HttpRequest], HttpResponseBase]


def _slowed_down(view: View) -> View:
    """Count before a secret is checked: the check is dear by design."""

    @csrf_exempt
    def counted(request: HttpRequest) -> HttpResponseBase:
        if consume(request, app="allauth.account", action="token"):
            return view(request)
        told = "Too many requests from this address: wait a minute."
        return JsonResponse({"error": "slow_down", "error_description": told}, status=429, headers={"Retry-After": "60"})

    return counted


urlpatterns = [path("token", _slowed_down(views.token)), path("revoke", _slowed_down(views.revoke))]
