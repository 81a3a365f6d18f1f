"""Programs as OAuth2 clients: let in by a place's people, by RFC 6749's client credentials, and let in no more."""

from __future__ import annotations

from base64 import b64encode
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schema.engine.ids import global_id
from schema.http.credentials import Shown, actor_of
from schema.http.failure import FailureError
from server.access.clients import FILLING_OF_SCHOOL, VISITS_OF_SCHOOL, actor_of_client
from server.people.models import Account
from server.people.signin.backend import may_sign_in
from tests.api import Api, cell, gid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.school import TestSchool

REGISTER = """
mutation Register($input: RegisterApiClientInput!) {
  registerApiClient(input: $input) {
    __typename
    ... on Refusal { message }
    ... on ApiClientRegistered {
      clientSecret client { id name clientId scopes school { id } municipality { id } region { id } revokedAt }
    }
  }
}
"""
REVOKE = "mutation Revoke($id: ID!) { revokeApiClient(clientId: $id) { __typename ... on Refusal { message } } }"
LISTED = "{ viewer { apiClients { name clientId revokedAt registeredBy revokedBy lastTokenAt } } }"
WHO = "{ viewer { roles children { id } schools { id } account { fullName } } }"


@pytest.fixture(autouse=True)
def _clean_memory(db: None) -> Iterator[None]:
    yield
    cache.clear()


def registered(api: Api, place: str, *scopes: str) -> dict[str, Any]:
    """Register a program; the result."""
    given = {"name": "Табло района", "placeId": place, "scopes": list(scopes)}
    made: dict[str, Any] = api.ask(REGISTER, input=given)["registerApiClient"]
    return made


def token_of(client_id: str, secret: str, **given: str) -> tuple[int, dict[str, Any]]:
    """Ask for a token as OAuth2 libraries do."""
    basic = b64encode(f"{client_id}:{secret}".encode()).decode()
    answer = Client(enforce_csrf_checks=True).post(
        "/oauth/token", {"grant_type": "client_credentials", **given}, headers={"Authorization": f"Basic {basic}"}
    )
    return answer.status_code, answer.json()


def test_a_program_gets_a_token_and_is_nobody_but_a_program(world: TestSchool) -> None:
    coordinator = Api.of(world.people["regional_coordinator"])

    made = registered(coordinator, gid(world.municipality.region), "VISITS_READ", "FILLING_READ")
    status, token = token_of(made["client"]["clientId"], made["clientSecret"])

    assert made["client"]["region"] == {"id": gid(world.municipality.region)}
    assert (status, token["token_type"], token["expires_in"]) == (200, "Bearer", 3600)
    assert set(token["scope"].split()) == {"visits:read", "filling:read"}
    assert Api(token["access_token"]).ask(WHO)["viewer"] == {
        "roles": ["FILLING_READER", "SERVICE", "VISITS_READER"],
        "children": [],
        "schools": [],
        "account": {"fullName": "Табло района"},
    }
    # What it may not see is what nobody may see.
    student = Api(token["access_token"]).ask("query ($id: ID!) { student(id: $id) { fullName } }", id=gid(world.anna))
    assert student == {"student": None}


def test_a_token_opens_what_was_asked_of_what_was_given(world: TestSchool) -> None:
    made = registered(Api.of(world.people["administrator"]), gid(world.school), "VISITS_READ", "FILLING_READ")
    credentials = made["client"]["clientId"], made["clientSecret"]

    narrow = token_of(*credentials, scope="filling:read")[1]["access_token"]
    wider, refused = token_of(*credentials, scope="filling:read marks:read")

    assert Api(narrow).ask(WHO)["viewer"]["roles"] == ["FILLING_READER", "SERVICE"]
    assert (wider, refused["error"]) == (400, "invalid_scope")


REPORTS = """
query Reports($school: ID!, $region: ID!, $from: Date!, $to: Date!) {
  school(id: $school) {
    visitReport(from: $from, to: $to, by: DAY) { totals { suppressed children } notReached { id } }
    fillingReport(from: $from, to: $to, by: DAY) { totals { suppressed held } }
    named: fillingReport(from: $from, to: $to, by: TEACHER) { rows { label } }
  }
  region(id: $region) { fillingReport(from: $from, to: $to, by: SCHOOL) { rows { label } } }
}
"""


def test_a_program_reads_aggregates_of_its_place_alone(world: TestSchool, elsewhere: TestSchool) -> None:
    made = registered(Api.of(world.people["administrator"]), gid(world.school), "FILLING_READ")
    program = Api(token_of(made["client"]["clientId"], made["clientSecret"])[1]["access_token"])
    asked = {"region": gid(world.municipality.region), "from": str(world.today - timedelta(days=7)), "to": str(world.today)}

    told = program.ask(REPORTS, school=gid(world.school), **asked)
    actor = actor_of_client(str(program.token), timezone.now())

    assert actor is not None
    assert FILLING_OF_SCHOOL.allows(actor, world.school.pk)
    assert not FILLING_OF_SCHOOL.allows(actor, elsewhere.school.pk)
    assert not VISITS_OF_SCHOOL.allows(actor, world.school.pk)
    # Of a school this small nothing is told: a program is shown what a coordinator is.
    assert told["school"]["fillingReport"] == {"totals": {"suppressed": True, "held": None}}
    assert told["school"]["named"] == {"rows": []}
    assert told["school"]["visitReport"]["notReached"] == []
    assert told["region"] == {"fillingReport": {"rows": []}}


RESULTS = """
query Results($school: ID!, $from: Date!, $to: Date!) {
  school(id: $school) { resultsReport(from: $from, to: $to, by: SUBJECT) { totals { students } rows { label } } }
}
"""


def test_who_reads_filling_is_told_nothing_of_marks(world: TestSchool) -> None:
    made = registered(Api.of(world.people["administrator"]), gid(world.school), "FILLING_READ")
    program = Api(token_of(made["client"]["clientId"], made["clientSecret"])[1]["access_token"])
    students = [world.make_student(f"Новый {number}", world.a_group) for number in range(6)]
    Api.of(world.people["teacher"]).record(world.yesterday, [cell(student, "5") for student in students])
    days = {"from": str(world.today - timedelta(days=7)), "to": str(world.today)}

    told, offices = (
        api.ask(RESULTS, school=gid(world.school), **days)["school"]["resultsReport"]
        for api in (program, Api.of(world.people["administrator"]))
    )

    assert offices["totals"] == {"students": 6}
    assert told == {"totals": {"students": None}, "rows": []}


def test_a_program_only_reads(world: TestSchool) -> None:
    made = registered(Api.of(world.people["administrator"]), gid(world.school), "VISITS_READ")
    program = Api(token_of(made["client"]["clientId"], made["clientSecret"])[1]["access_token"])

    told = program.run('mutation { redeemInvitation(code: "AAAA-BBBB-CCCC") { __typename } }')

    assert told == {"errors": [{"message": "A program only reads.", "extensions": {"code": "FORBIDDEN"}}]}


def test_a_token_costs_one_statement_right_or_wrong(world: TestSchool) -> None:
    made = registered(Api.of(world.people["administrator"]), gid(world.school), "VISITS_READ")
    token = token_of(made["client"]["clientId"], made["clientSecret"])[1]["access_token"]

    with CaptureQueriesContext(connection) as right:
        assert actor_of(Shown(token, by_token=True), timezone.now()).service_school_ids == [world.school.pk]
    with CaptureQueriesContext(connection) as wrong, pytest.raises(FailureError, match="signs nobody in"):
        actor_of(Shown(token[::-1], by_token=True), timezone.now())

    assert (len(right), len(wrong)) == (1, 1)


def test_revoking_ends_tokens_at_once(world: TestSchool) -> None:
    office = Api.of(world.people["deputy_head"])
    made = registered(office, gid(world.school), "VISITS_READ")
    credentials = made["client"]["clientId"], made["clientSecret"]
    program = Api(token_of(*credentials)[1]["access_token"])
    assert program.ask(WHO)["viewer"]
    [listed] = office.ask(LISTED)["viewer"]["apiClients"]
    assert (listed["registeredBy"], listed["revokedBy"], listed["lastTokenAt"] is None) == ("deputy_head", None, False)

    assert office.ask(REVOKE, id=made["client"]["id"])["revokeApiClient"] == {"__typename": "ApiClientRevoked"}

    assert program.run(WHO)["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert token_of(*credentials)[0] == 401
    assert office.ask(REVOKE, id=made["client"]["id"])["revokeApiClient"]["__typename"] == "NotFound"
    [listed] = office.ask(LISTED)["viewer"]["apiClients"]
    assert (listed["clientId"], listed["revokedAt"] is None, listed["revokedBy"]) == (None, False, "deputy_head")
    assert not may_sign_in(Account.objects.get(full_name="Табло района"))


@pytest.mark.parametrize(
    ("who", "place"),
    [
        ("teacher", "School"),
        ("mother", "School"),
        ("deputy_head", "Region"),
        ("regional_coordinator", "School"),
        ("municipal_coordinator", "Region"),
        ("deputy_head", "Student"),
    ],
)
def test_only_those_who_answer_for_a_place_let_programs_in(world: TestSchool, who: str, place: str) -> None:
    pks = {"School": world.school.pk, "Region": world.school.municipality.region_id, "Student": world.anna.pk}

    made = registered(Api.of(world.people[who]), global_id(place, pks[place]), "VISITS_READ")

    assert made["__typename"] == "NotFound"


def test_another_places_programs_are_not_there(world: TestSchool, elsewhere: TestSchool) -> None:
    made = registered(Api.of(world.people["deputy_head"]), gid(world.school), "VISITS_READ")
    others = Api.of(elsewhere.people["deputy_head"])

    assert others.ask(LISTED)["viewer"]["apiClients"] == []
    assert others.ask(REVOKE, id=made["client"]["id"])["revokeApiClient"]["__typename"] == "NotFound"
    assert "password" not in others.ask(LISTED)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": "  "}, "A program's name has 1 to 100 characters."),
        ({"name": "я" * 101}, "A program's name has 1 to 100 characters."),
        ({"scopes": []}, "Give at least one scope."),
    ],
)
def test_what_makes_no_sense_is_refused(world: TestSchool, given: dict[str, Any], message: str) -> None:
    whole = {"name": "Табло", "placeId": gid(world.school), "scopes": ["VISITS_READ"], **given}

    made = Api.of(world.people["deputy_head"]).ask(REGISTER, input=whole)["registerApiClient"]

    assert made == {"__typename": "InvalidInput", "message": message}


def test_guessing_secrets_is_slowed_down(world: TestSchool) -> None:
    made = registered(Api.of(world.people["deputy_head"]), gid(world.school), "VISITS_READ")

    answers = [token_of("unknown", "guess")[0] for _ in range(31)]

    assert set(answers[:30]) == {401}
    assert answers[30] == 429
    assert made["client"]["clientId"]
