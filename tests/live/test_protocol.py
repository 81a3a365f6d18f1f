"""graphql-transport-ws, rule by rule, against a real server. Source: PROTOCOL.md of the graphql-ws project."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus, NegotiationError
from websockets.typing import Subprotocol

from tests.live.client import JOURNAL, Client, Enter

if TYPE_CHECKING:
    from tests.live.running import Running
    from tests.live.world import World


def test_a_query_is_answered_and_completed(enter: Enter) -> None:
    client = enter(None)
    client.subscribe("a", "{ hello }")

    assert client.receive() == {"id": "a", "type": "next", "payload": {"data": {"hello": "hello"}}}
    assert client.receive() == {"id": "a", "type": "complete"}


def test_a_mutation_is_done_as_who_signed_in(world: World, enter: Enter) -> None:
    client = enter(world.teacher)
    client.subscribe("a", "mutation ($j: Int!) { happen(journal: $j, number: 1) }", j=world.journal.pk)

    assert client.receive()["payload"] == {"data": {"happen": world.teacher.pk}}


def test_the_id_is_free_again_after_completion(enter: Enter) -> None:
    client = enter(None)
    for _ in range(2):
        client.subscribe("a", "{ hello }")
        assert [client.receive()["type"], client.receive()["type"]] == ["next", "complete"]


def test_a_ping_is_answered_at_any_time(server: Running) -> None:
    with Client(server.url, init=False) as client:
        client.send(type="ping", payload={"any": "thing"})
        assert client.receive() == {"type": "pong"}
        client.send(type="pong")
        client.send(type="connection_init")
        assert client.receive() == {"type": "connection_ack"}


MALFORMED = {
    "no JSON": "{",
    "not an object": "[]",
    "no type": "{}",
    "unknown type": '{"type": "start"}',
    "type is no text": '{"type": 1}',
    "init with a payload that is no object": '{"type": "connection_init", "payload": "x"}',
    "ping with a payload that is no object": '{"type": "ping", "payload": 1}',
    "subscribe without id": '{"type": "subscribe", "payload": {"query": "{ hello }"}}',
    "subscribe with an empty id": '{"type": "subscribe", "id": "", "payload": {"query": "{ hello }"}}',
    "subscribe with a number as id": '{"type": "subscribe", "id": 1, "payload": {"query": "{ hello }"}}',
    "subscribe without payload": '{"type": "subscribe", "id": "a"}',
    "subscribe without query": '{"type": "subscribe", "id": "a", "payload": {}}',
    "query is no text": '{"type": "subscribe", "id": "a", "payload": {"query": 1}}',
    "variables are no object": '{"type": "subscribe", "id": "a", "payload": {"query": "{ hello }", "variables": []}}',
    "operationName is no text": '{"type": "subscribe", "id": "a", "payload": {"query": "{ hello }", "operationName": 1}}',
    "extensions are no object": '{"type": "subscribe", "id": "a", "payload": {"query": "{ hello }", "extensions": 1}}',
    "complete without id": '{"type": "complete"}',
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_message_closes_with_4400(server: Running, text: str) -> None:
    with Client(server.url, init="init" not in text) as client:
        client.socket.send(text)
        assert client.close_code() == 4400


def test_a_binary_message_closes_with_4400(enter: Enter) -> None:
    client = enter(None)
    client.socket.send(b"{}")
    assert client.close_code() == 4400


def test_an_operation_before_the_acknowledgement_closes_with_4401(server: Running) -> None:
    with Client(server.url, init=False) as client:
        client.subscribe("a", "{ hello }")
        assert client.close_code() == 4401


def test_a_second_initialisation_closes_with_4429(enter: Enter) -> None:
    client = enter(None)
    client.send(type="connection_init")
    assert client.close_code() == 4429


def test_a_used_id_closes_with_4409(world: World, enter: Enter) -> None:
    client = enter(world.teacher)
    client.subscribe("a", JOURNAL, id=world.journal.pk)
    client.next()
    client.subscribe("a", "{ hello }")
    assert client.close_code() == 4409


def test_silence_instead_of_an_initialisation_closes_with_4408(server: Running) -> None:
    with Client(server.url, init=False) as client:
        assert client.close_code() == 4408


@pytest.mark.parametrize("offered", [["graphql-ws"], None, ["soap", "graphql-ws"]])
def test_other_subprotocols_are_refused(server: Running, offered: list[str] | None) -> None:
    protocols = [Subprotocol(name) for name in offered] if offered else None
    try:
        with Client(server.url, init=False, subprotocols=protocols) as client:
            assert client.close_code() == 4406
    except NegotiationError:
        # A strict client does not even enter without one of its subprotocols.
        assert offered


def test_unknown_paths_have_no_sockets(server: Running) -> None:
    with pytest.raises(InvalidStatus):
        Client(server.url.replace("/graphql", "/other"))


OWN_FAULTS: dict[str, dict[str, Any]] = {
    "syntax": {"query": "{"},
    "empty": {"query": ""},
    "unknown field": {"query": "{ nothing }"},
    "unknown operation name": {"query": "query A { hello }", "operationName": "B"},
    "missing operation name": {"query": "query A { hello } query B { hello }"},
    "missing variable": {"query": "query ($n: Int!) { hello @skip(if: false) __typename @include(if: true) }"},
    "no operation": {"query": "fragment F on Query { hello }"},
    "malformed cursor": {"query": 'subscription { journal(row: 1, after: "x") { __typename } }'},
    "unknown persisted document": {"extensions": {"persistedQuery": {"sha256Hash": "00"}}},
    "too deep": {"query": "{" + "a{" * 200 + "b" + "}" * 200 + "}"},
    "too long": {"query": "{" + " hello" * 9000 + "}"},
    "somebody else's journal": {"query": "subscription { journal(row: 999999999) { __typename } }"},
}


@pytest.mark.parametrize("payload", OWN_FAULTS.values(), ids=OWN_FAULTS.keys())
def test_an_operations_own_fault_ends_it_and_nothing_else(world: World, enter: Enter, payload: dict[str, Any]) -> None:
    client = enter(world.teacher)
    client.send(type="subscribe", id="a", payload=payload)
    answer = client.receive()

    assert answer["type"] == "error", answer
    assert answer["id"] == "a"
    assert answer["payload"][0]["message"]
    client.subscribe("a", "{ hello }")
    assert client.receive()["payload"] == {"data": {"hello": "hello"}}


@pytest.mark.parametrize("query", ["{ fault }", "subscription { fault }", JOURNAL.replace("cursor number", "fault")])
def test_a_fault_of_ours_is_a_number_and_nothing_more(world: World, enter: Enter, query: str) -> None:
    client = enter(world.teacher)
    client.subscribe("a", query, id=world.journal.pk) if "$id" in query else client.subscribe("a", query)
    if "journal" in query:
        client.next()
        world.happen()
    text = json.dumps([client.receive(), client.receive()] if "subscription { fault" in query else client.receive())

    assert "INTERNAL" in text
    assert "secret" not in text
    assert "Traceback" not in text
    client.subscribe("b", "{ hello }")
    assert "hello" in json.dumps([client.receive(), client.receive()])


def test_a_socket_runs_a_bounded_number_of_operations(world: World, enter: Enter) -> None:
    client = enter(world.teacher)
    for number in range(50):
        client.subscribe(str(number), JOURNAL, id=world.journal.pk)
    assert {client.receive()["type"] for _ in range(50)} == {"next"}
    client.subscribe("one more", "{ hello }")

    refused = client.receive()
    assert (refused["type"], refused["id"]) == ("error", "one more")
    client.send(type="complete", id="7")
    client.subscribe("one more", "{ hello }")
    assert client.receive()["type"] == "next"


def test_a_message_of_more_than_a_mebibyte_closes_the_socket(enter: Enter) -> None:
    client = enter(None)
    with suppress(ConnectionClosed):
        client.socket.send(json.dumps({"type": "ping", "payload": {"x": "x" * (1 << 20)}}))
    assert client.close_code() == 1009


def test_completing_what_is_unknown_is_harmless(enter: Enter) -> None:
    client = enter(None)
    client.send(type="complete", id="nothing")
    client.subscribe("a", "{ hello }")
    assert client.receive()["type"] == "next"
