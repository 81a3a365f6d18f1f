"""Where statements cannot be prepared, as behind some poolers of connections, live updates work all the same."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from tests.api import Api, cell, gid
from tests.live.client import Client
from tests.live.test_journal import DIARY
from tests.school import TestSchool

if TYPE_CHECKING:
    from tests.live.running import Start


def test_a_mark_arrives_now_and_on_return(transactional_db: None, start: Start) -> None:
    school = TestSchool()
    server, mother, teacher = (
        start(SERVE="product", DATABASE_PREPARE="off"),
        Api.of(school.people["mother"]),
        Api.of(school.people["teacher"]),
    )
    with closing(Client(server.url, token=mother.token)) as client:
        client.subscribe("1", DIARY, id=gid(school.anna))
        begun = client.next()
        teacher.record(school.yesterday, [cell(school.anna, "5")])
        told = client.next()

    assert told["lesson"]["marks"] == [{"symbol": "5"}]
    with closing(Client(server.url, token=mother.token)) as again:
        again.subscribe("1", DIARY, id=gid(school.anna), after=begun["cursor"])
        assert again.next() == begun
        assert again.next() == told
