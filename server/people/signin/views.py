"""The addresses that differ from allauth's: the first sign-in by a one-time code or an invitation, sign-up, which is closed, and ending all sessions."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.decorators import rate_limit
from allauth.headless.base.response import AuthenticationResponse, ConflictResponse, ForbiddenResponse
from allauth.headless.base.views import APIView, AuthenticatedAPIView
from django.contrib.auth import logout
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.decorators import method_decorator

from server.errors import RefusalError
from server.people import actions
from server.people.signin import codes, endings
from server.people.signin.forms import FirstSignInInput, InvitedInput
from server.people.signin.models import Session


@method_decorator(rate_limit(action="login"), name="handle")
class FirstSignInView(APIView):  # type: ignore[misc] # allauth is untyped
    """`POST {"username", "code", "password"}`: set the password and sign in; answers like allauth's own sign-in."""

    input_class = FirstSignInInput
    input: FirstSignInInput

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Use the code up. A second factor, where there is one, is asked for as always."""
        account = self.input.account
        if request.user.is_authenticated or not codes.redeem(account=account, password=self.input.cleaned_data["password"]):
            return _answer(ConflictResponse(request))
        record_authentication(request, account, method="code")
        response = perform_login(request, Login(user=account))
        return _answer(AuthenticationResponse.from_response(request, response))


@method_decorator(rate_limit(action="login"), name="handle")
class InvitedView(APIView):  # type: ignore[misc] # allauth is untyped
    """`POST {"code", "username", "password"}`: redeem a guardian's invitation with a new account, and sign in."""

    input_class = InvitedInput
    input: InvitedInput

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Make the account. Somebody signed in redeems with the account they have; a name taken meanwhile conflicts."""
        if request.user.is_authenticated:
            return _answer(ConflictResponse(request))
        given = self.input.cleaned_data
        try:
            account = actions.redeem_by_newcomer(
                code=given["code"], username=given["username"], password=given["password"] or None, now=timezone.now()
            )
        except (RefusalError, IntegrityError):
            return _answer(ConflictResponse(request))
        record_authentication(request, account, method="code")
        response = perform_login(request, Login(user=account))
        return _answer(AuthenticationResponse.from_response(request, response))


class ClosedSignUpView(APIView):  # type: ignore[misc] # allauth is untyped
    """Accounts are made by schools. allauth's own view would first say whether a name is taken."""

    handle_json_input = False

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse everybody, whatever they send."""
        return _answer(ForbiddenResponse(request))


class SessionsView(AuthenticatedAPIView):  # type: ignore[misc] # allauth is untyped
    """`DELETE`: sign out everywhere."""

    handle_json_input = False

    def delete(self, request: HttpRequest) -> HttpResponseBase:
        """End every session of the account, those of apps and this one too, and what lasts only as long as they do."""
        with transaction.atomic():
            Session.objects.filter(account_id=request.user.pk or 0).delete()
            endings.end_all(request.user.pk or 0)
        logout(request)
        return _answer(AuthenticationResponse(request))


def _answer(response: HttpResponseBase) -> HttpResponseBase:
    """Give allauth's untyped answers their type."""
    return response
