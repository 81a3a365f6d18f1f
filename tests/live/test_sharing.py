"""A payload is made once for listeners of equal rights who ask the same, and never crosses rights or questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.people.models import GuardianRight, StaffMember

if TYPE_CHECKING:
    from tests.live.client import Client, Enter
    from tests.live.world import World

QUERY = """
subscription ($id: Int!, $text: String = "") {
  student(row: $id) { __typename ... on Happened { number reading FIELDS } }
}
"""


def _asking(fields: str) -> str:
    query = QUERY.replace("FIELDS", fields)
    return query if "$text)" in query else query.replace(', $text: String = ""', "")


def _heard(world: World, enter: Enter, *listeners: tuple[Any, str, dict[str, str]]) -> list[dict[str, Any]]:
    clients: list[Client] = []
    for account, fields, variables in listeners:
        client = enter(account)
        client.subscribe("1", _asking(fields), id=world.student.pk, **variables)
        assert client.next()["__typename"] == "CaughtUp"
        clients.append(client)
    world.happen_to_student()
    return [client.next() for client in clients]


def test_equal_listeners_share(world: World, enter: Enter) -> None:
    one, other = _heard(world, enter, (world.mother, "", {}), (world.father, "", {}))

    assert one == other


def test_a_field_that_depends_on_who_asks_is_never_shared(world: World, enter: Enter) -> None:
    one, other = _heard(world, enter, (world.mother, "account", {}), (world.father, "account", {}))

    assert (one["account"], other["account"]) == (world.mother.pk, world.father.pk)
    assert one["reading"] != other["reading"]


def test_other_variables_are_another_payload(world: World, enter: Enter) -> None:
    echo = "echo(text: $text)"
    told = _heard(world, enter, (world.mother, echo, {"text": "a"}), (world.father, echo, {"text": "b"}), (world.father, echo, {}))

    assert [one["echo"] for one in told] == ["a", "b", ""]


def test_other_words_are_another_payload(world: World, enter: Enter) -> None:
    one, other = _heard(world, enter, (world.mother, 'echo(text: "a")', {}), (world.father, 'echo(text: "b")', {}))

    assert (one["echo"], other["echo"]) == ("a", "b")


def test_other_rights_are_another_payload(world: World, enter: Enter) -> None:
    GuardianRight.objects.filter(guardian__account=world.father).exclude(scope="HOMEWORK").delete()
    one, other = _heard(world, enter, (world.mother, "", {}), (world.father, "", {}))

    assert one["reading"] != other["reading"]


def test_a_parent_who_also_works_at_a_school_shares_with_nobody(world: World, enter: Enter) -> None:
    StaffMember.objects.create(school=world.school, account=world.father, family_name="Иванов")
    one, other = _heard(world, enter, (world.mother, "", {}), (world.father, "", {}))

    assert one["reading"] != other["reading"]


def test_guardians_without_a_right_to_homework_share_with_nobody(world: World, enter: Enter) -> None:
    # One of them may have that right for another child of the same lesson.
    GuardianRight.objects.filter(scope="HOMEWORK").delete()
    one, other = _heard(world, enter, (world.mother, "", {}), (world.father, "", {}))

    assert one["reading"] != other["reading"]
