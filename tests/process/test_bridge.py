"""What a WSGI application sees of a request, and what a client sees of its answer."""

from __future__ import annotations

import json
import socket
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Start = Callable[[str, list[tuple[str, str]]], Any]
    Bridged = Callable[..., str]


def mirror(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
    """Answer with what was asked."""
    seen = {key: value for key, value in environ.items() if isinstance(value, str)}
    start("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({**seen, "body": environ["wsgi.input"].read().decode()}).encode()]


def test_the_application_sees_the_request(bridged: Bridged) -> None:
    answer = httpx.post(f"{bridged(mirror)}%D1%91/b?q=%20a", content=b"{}", headers={"Content-Type": "application/json", "X-One": "1"})

    seen = answer.json()
    assert seen["REQUEST_METHOD"] == "POST"
    assert seen["PATH_INFO"].encode("latin1").decode() == "/ё/b"
    assert seen["QUERY_STRING"] == "q=%20a"
    assert (seen["CONTENT_TYPE"], seen["CONTENT_LENGTH"], seen["body"]) == ("application/json", "2", "{}")
    assert seen["HTTP_X_ONE"] == "1"
    assert (seen["REMOTE_ADDR"], seen["wsgi.url_scheme"]) == ("127.0.0.1", "http")


def test_repeated_headers_are_joined_and_underscores_dropped(bridged: Bridged) -> None:
    headers = [("Accept", "a"), ("Accept", "b"), ("Cookie", "x=1"), ("Cookie", "y=2"), ("X_Forwarded_For", "10.0.0.1")]

    seen = httpx.get(bridged(mirror), headers=headers).json()

    assert seen["HTTP_ACCEPT"] == "a,b"
    assert seen["HTTP_COOKIE"] == "x=1; y=2"
    assert "HTTP_X_FORWARDED_FOR" not in seen


def test_a_body_in_pieces_arrives_whole_and_with_its_length(bridged: Bridged) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one"
        yield b"two"

    seen = httpx.post(bridged(mirror), content=pieces()).json()

    assert (seen["body"], seen["CONTENT_LENGTH"]) == ("onetwo", "6")
    assert "HTTP_TRANSFER_ENCODING" not in seen


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_over_the_limit_is_refused_by_one_sentence(bridged: Bridged, announced: bool) -> None:  # noqa: FBT001
    def pieces() -> Iterator[bytes]:
        yield b"x" * 1001

    answer = httpx.post(bridged(mirror), content=b"x" * 1001 if announced else pieces())

    assert answer.status_code == 413
    assert answer.json() == {"errors": [{"message": "The request body is larger than 1000 bytes."}]}


@pytest.mark.parametrize("announced", [True, False])
def test_who_sends_all_of_a_body_over_the_limit_before_reading_is_told_too(bridged: Bridged, announced: bool) -> None:  # noqa: FBT001
    place = urlsplit(bridged(mirror))
    body = b"x" * (4 << 20)
    length, sent = (
        (f"Content-Length: {len(body)}", body) if announced else ("Transfer-Encoding: chunked", b"400000\r\n%b\r\n0\r\n\r\n" % body)
    )

    with socket.create_connection((place.hostname or "", place.port or 0), timeout=60) as client:
        client.sendall(f"POST / HTTP/1.1\r\nHost: localhost\r\n{length}\r\n\r\n".encode() + sent)
        answer = b"".join(iter(lambda: client.recv(1 << 16), b""))

    assert answer.startswith(b"HTTP/1.1 413 ")
    assert answer.endswith(b'{"errors": [{"message": "The request body is larger than 1000 bytes."}]}')


def test_a_body_at_the_limit_is_taken(bridged: Bridged) -> None:
    assert httpx.post(bridged(mirror), content=b"x" * 1000).status_code == 200


def test_repeated_answer_headers_stay_repeated_and_the_length_is_set(bridged: Bridged) -> None:
    def application(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("201 Created", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return [b"he", b"llo"]

    answer = httpx.get(bridged(application))

    assert (answer.status_code, answer.text, answer.headers["content-length"]) == (201, "hello", "5")
    assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]


@pytest.mark.parametrize(("method", "status"), [("HEAD", "200 OK"), ("GET", "204 No Content"), ("GET", "304 Not Modified")])
def test_answers_without_a_body_keep_the_connection_in_step(bridged: Bridged, method: str, status: str) -> None:
    def application(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start(status, [("Content-Length", "5")])
        return [b"hello"] if status.startswith("200") else []

    with httpx.Client(base_url=bridged(application)) as client:
        answers = [client.request(method, "/"), client.request(method, "/")]

    assert [(answer.status_code, answer.content) for answer in answers] == [(int(status[:3]), b"")] * 2


class Stream:
    """An answer in pieces, as Django's streaming responses are."""

    streaming = True

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces = pieces
        self.closed = threading.Event()

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces

    def close(self) -> None:
        self.closed.set()


def test_a_stream_arrives_while_it_is_made(bridged: Bridged) -> None:
    received = threading.Event()

    def pieces() -> Iterator[bytes]:
        yield b"first "
        assert received.wait(20)
        yield b"second"

    stream = Stream(pieces())

    def application(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [])
        return stream

    with httpx.stream("GET", bridged(application)) as answer:
        chunks = answer.iter_bytes()
        first = next(chunks)
        received.set()
        assert first + b"".join(chunks) == b"first second"
    assert stream.closed.wait(20)


def test_a_stream_ends_when_its_reader_has_gone(bridged: Bridged) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 10_000

    stream = Stream(endless())

    def application(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [])
        return stream

    with httpx.stream("GET", bridged(application)) as answer:
        assert next(answer.iter_raw())

    assert stream.closed.wait(20)


def test_a_thread_stays_with_its_connections(bridged: Bridged) -> None:
    kept = threading.local()

    def application(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        kept.count = getattr(kept, "count", 0) + 1
        start("200 OK", [])
        return [str(kept.count).encode()]

    address = bridged(application, threads=1)

    assert [httpx.get(address).text for _ in range(3)] == ["1", "2", "3"]


def test_more_requests_than_may_wait_are_told_to_come_back(bridged: Bridged) -> None:
    entered, leave = threading.Event(), threading.Event()

    def application(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        entered.set()
        assert leave.wait(20)
        start("200 OK", [])
        return [b"done"]

    address = bridged(application, threads=1, queue_limit=1)
    first = threading.Thread(target=httpx.get, args=(address,))
    first.start()
    assert entered.wait(20)

    answer = httpx.get(address)

    leave.set()
    first.join()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


def test_a_client_that_leaves_before_its_request_is_complete_harms_nobody(bridged: Bridged) -> None:
    asked: list[str] = []

    def application(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        asked.append(environ["PATH_INFO"])
        start("200 OK", [])
        return [b"ok"]

    address = bridged(application)
    place = urlsplit(address)
    with socket.create_connection((place.hostname or "", place.port or 0)) as connection:
        connection.sendall(b"POST /half HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf")

    eventually(lambda: httpx.get(f"{address}whole").text == "ok")
    assert set(asked) == {"/whole"}


def test_what_an_application_raises_is_one_answer_and_the_thread_goes_on(bridged: Bridged) -> None:
    def application(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/fails":
            raise LookupError
        start("200 OK", [])
        return [b"ok"]

    address = bridged(application, threads=1)

    assert httpx.get(f"{address}fails").status_code == 500
    assert httpx.get(address).text == "ok"
