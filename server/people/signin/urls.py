"""Addresses of signing in, under /_allauth/: allauth's headless API with our views before it."""

from allauth.headless.constants import Client
from django.urls import URLPattern, URLResolver, include, path

from server.people.signin.views import ClosedSignUpView, FirstSignInView, InvitedView, SessionsView

urlpatterns: list[URLPattern | URLResolver] = [
    *(path(f"{client.value}/v1/auth/signup", ClosedSignUpView.as_api_view(client=client)) for client in Client),
    *(path(f"{client.value}/v1/auth/first", FirstSignInView.as_api_view(client=client)) for client in Client),
    *(path(f"{client.value}/v1/auth/invited", InvitedView.as_api_view(client=client)) for client in Client),
    *(path(f"{client.value}/v1/account/sessions", SessionsView.as_api_view(client=client)) for client in Client),
    path("", include("allauth.headless.urls")),
]
