"""Invitations: a code on paper by which a guardian comes to an account, once, and nobody by guessing (F1)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from server.access.actor import load_actor
from server.people.models import Account, Guardian, GuardianRight, Invitation
from tests.api import Api, gid
from tests.people.conftest import PASSWORD, Browser
from tests.school import DAY, TestSchool

if TYPE_CHECKING:
    from django.db.models import Model

REFUSAL = "__typename ... on Refusal { message }"
INVITE = f"""mutation Invite($input: InviteGuardianInput!) {{ inviteGuardian(input: $input) {{
  {REFUSAL} ... on GuardiansInvited {{ codes {{ code invitation {{ id createdBy redeemedAt }} }} }} }} }}"""
LOOK = f"""query Look($code: String!) {{ invitation(code: $code) {{
  {REFUSAL} ... on InvitationPreview {{ school rights {{ child scope since until }} }} }} }}"""
REDEEM = f"""mutation Redeem($code: String!) {{ redeemInvitation(code: $code) {{
  {REFUSAL} ... on InvitationRedeemed {{ guardian {{ fullName }} }} }} }}"""
REVOKE = f"mutation Revoke($id: ID!) {{ revokeInvitation(invitationId: $id) {{ {REFUSAL} }} }}"


@pytest.fixture
def world(db: None) -> TestSchool:
    cache.clear()
    return TestSchool()


@pytest.fixture
def grandmother(world: TestSchool) -> Guardian:
    """Somebody with a right and without an account."""
    guardian = Guardian.objects.create(**world.own, family_name="Старшая", given_name="Вера")
    right = {"guardian": guardian, "student": world.anna, "basis": "CONSENT", "since": world.today}
    GuardianRight.objects.create(**world.own, **right, scope="MARKS")
    return guardian


def invite(api: Api, *guardians: Model) -> Any:
    return api.ask(INVITE, input={"guardianIds": [gid(each) for each in guardians]})["inviteGuardian"]


def code_for(world: TestSchool, guardian: Guardian) -> str:
    return str(invite(Api.of(world.people["deputy_head"]), guardian)["codes"][0]["code"])


def look(code: str) -> Any:
    return Api().ask(LOOK, code=code)["invitation"]


def redeem(account: Account | None, code: str) -> Any:
    return Api.of(account).ask(REDEEM, code=code)["redeemInvitation"]


@pytest.mark.parametrize(
    ("who", "told"),
    [("deputy_head", "GuardiansInvited"), ("class_teacher", "GuardiansInvited"), ("teacher", "NotFound"), ("mother", "NotFound")],
)
def test_the_office_and_the_class_teacher_invite(world: TestSchool, grandmother: Guardian, who: str, told: str) -> None:
    assert invite(Api.of(world.people[who]), grandmother)["__typename"] == told
    assert Invitation.objects.exists() == (told == "GuardiansInvited")


def test_whoever_holds_the_code_sees_exactly_what_it_opens_and_the_code_is_not_kept(world: TestSchool, grandmother: Guardian) -> None:
    code = code_for(world, grandmother)

    right = {"child": "Анна", "scope": "MARKS", "since": str(world.today), "until": None}
    assert look(code.lower().replace("-", " ")) == {"__typename": "InvitationPreview", "school": "Школа № 1", "rights": [right]}
    assert code not in str(list(Invitation.objects.values()))


def test_redeeming_adds_the_right_to_the_account_one_has(world: TestSchool, grandmother: Guardian) -> None:
    account, code = world.people["boris_mother"], code_for(world, grandmother)

    assert redeem(account, code)["guardian"] == {"fullName": "Старшая Вера"}
    assert redeem(account, code)["__typename"] == "InvitationRedeemed"
    assert load_actor(account.pk, timezone.now()).child_ids == [world.anna.pk, world.boris.pk]
    assert redeem(world.people["stranger"], code)["__typename"] == "InvitationUsed"
    assert look(code)["__typename"] == "InvitationUsed"
    assert redeem(None, code)["__typename"] == "NotFound"
    assert invite(Api.of(world.people["deputy_head"]), grandmother)["__typename"] == "GuardianHasAccount"


def test_a_new_one_replaces_the_former_and_a_revoked_one_opens_nothing(world: TestSchool, grandmother: Guardian) -> None:
    former, newer = code_for(world, grandmother), code_for(world, grandmother)
    assert [look(code)["__typename"] for code in (former, newer)] == ["InvitationExpired", "InvitationPreview"]

    invitation = Invitation.objects.get(revoked_at=None)
    assert Api.of(world.people["other_teacher"]).ask(REVOKE, id=gid(invitation))["revokeInvitation"]["__typename"] == "NotFound"
    assert Api.of(world.people["class_teacher"]).ask(REVOKE, id=gid(invitation))["revokeInvitation"]["__typename"] == "InvitationRevoked"

    assert redeem(world.people["stranger"], newer)["__typename"] == "InvitationExpired"


def test_an_expired_one_opens_nothing(world: TestSchool, grandmother: Guardian) -> None:
    code = code_for(world, grandmother)
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert [look(code)["__typename"], redeem(world.people["stranger"], code)["__typename"]] == ["InvitationExpired"] * 2


def test_who_has_no_right_left_is_not_invited(world: TestSchool, grandmother: Guardian) -> None:
    grandmother.rights.update(since=world.today - DAY, until=world.today)

    assert invite(Api.of(world.people["deputy_head"]), grandmother)["__typename"] == "NothingToOpen"


def test_guessing_is_counted_by_address(world: TestSchool, grandmother: Guardian) -> None:
    code = code_for(world, grandmother)
    answers = [look(f"AAAA-BBBB-{number:04}")["__typename"] for number in range(31)]

    assert answers == ["InvitationUnknown"] * 30 + ["TooManyAttempts"]
    assert look(code)["__typename"] == "TooManyAttempts"
    assert redeem(world.people["stranger"], code)["__typename"] == "TooManyAttempts"
    body = {"query": LOOK, "variables": {"code": code}}
    elsewhere = Client(REMOTE_ADDR="198.51.100.7").post("/graphql", body, content_type="application/json").json()
    assert elsewhere["data"]["invitation"]["__typename"] == "InvitationPreview"


def test_a_newcomer_gets_an_account_by_it_and_is_signed_in(world: TestSchool, grandmother: Guardian) -> None:
    code, browser = code_for(world, grandmother), Browser()
    wrong = browser.post("/auth/invited", {"code": "AAAA-BBBB-CCCC", "username": world.people["mother"].username, "password": "x"})
    taken = browser.post("/auth/invited", {"code": code, "username": world.people["mother"].username, "password": PASSWORD})
    entered = browser.post("/auth/invited", {"code": code, "username": "Vera", "password": PASSWORD})

    assert [error["code"] for error in wrong.json()["errors"]] == ["UnknownInvitation"]
    assert [error["param"] for error in taken.json()["errors"]] == ["username"]
    assert entered.json()["meta"]["is_authenticated"]
    account = Account.objects.get(username="vera")
    assert (account.full_name, account.guardians.get()) == ("Старшая Вера", grandmother)
    again = Browser().post("/auth/invited", {"code": code, "username": "vera2", "password": PASSWORD})
    assert [error["code"] for error in again.json()["errors"]] == ["UsedInvitation"]
    assert not Account.objects.filter(username="vera2").exists()


def test_a_newcomer_without_a_password_enters_and_can_add_a_passkey_at_once(world: TestSchool, grandmother: Guardian) -> None:
    browser = Browser()
    entered = browser.post("/auth/invited", {"code": code_for(world, grandmother), "username": "vera"})

    assert entered.json()["meta"]["is_authenticated"]
    assert not Account.objects.get(username="vera").has_usable_password()
    offered = browser.client.get("/_allauth/browser/v1/account/authenticators/webauthn")
    assert "challenge" in str(offered.json()["data"])
