"""A school's rooms: added, named otherwise, closed when nothing is held in them any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from server.timetable.models import Room
from tests.api import Api, gid
from tests.timetable.changing import cancel, change_rooms, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

TOLD = """__typename ... on Refusal { message }
  ... on RoomSaved { room { id name building closedOn } school { rooms { name } } }"""
ADD = f"mutation Add($input: AddRoomInput!) {{ done: addRoom(input: $input) {{ {TOLD} ... on InvalidInput {{ path }} }} }}"
RENAME = f"mutation Rename($input: RenameRoomInput!) {{ done: renameRoom(input: $input) {{ {TOLD} }} }}"
CLOSE = f"mutation Close($id: ID!) {{ done: closeRoom(roomId: $id) {{ {TOLD} ... on RoomInUse {{ lessons }} }} }}"


def add(api: Api, world: TestSchool, name: str, building: str = "") -> Any:
    return api.ask(ADD, input={"schoolId": gid(world.school), "name": name, "building": building})["done"]


def rename(api: Api, room: str, **new: str) -> Any:
    return api.ask(RENAME, input={"roomId": room, **new})["done"]


def test_a_room_comes_gets_a_name_goes_and_comes_back(world: TestSchool, as_: Callable[[str], Api]) -> None:
    deputy = as_("deputy_head")

    made = add(deputy, world, "  Лыжная   база ", "Корпус 2")["room"]
    assert (made["name"], made["building"], made["closedOn"]) == ("Лыжная база", "Корпус 2", None)
    named = rename(deputy, made["id"], name="Тир")
    assert (named["room"]["name"], named["room"]["building"]) == ("Тир", "Корпус 2")
    closed = deputy.ask(CLOSE, id=made["id"])["done"]
    assert closed["room"]["closedOn"] == str(world.today)
    assert {"name": "Тир"} not in closed["school"]["rooms"]
    assert rename(deputy, made["id"], name="Зал")["__typename"] == "NotFound"
    heir = rename(deputy, add(deputy, world, "Зал", "Корпус 2")["room"]["id"], name="Тир")["room"]
    assert add(deputy, world, "Тир", "Корпус 2")["__typename"] == "RoomNameTaken"
    assert rename(deputy, heir["id"], name="Зал")["room"]["name"] == "Зал"
    assert add(deputy, world, "Тир", "Корпус 2")["room"]["id"] == made["id"]


def test_what_cannot_be_is_refused(world: TestSchool, as_: Callable[[str], Api]) -> None:
    deputy, held = as_("deputy_head"), world.tomorrow
    held.room = world.room
    held.save()

    assert add(deputy, world, world.room.name)["__typename"] == "RoomNameTaken"
    assert add(deputy, world, " ")["path"] == "name"
    assert add(deputy, world, "1", "к" * 101)["path"] == "building"
    in_use = deputy.ask(CLOSE, id=gid(world.room))["done"]
    assert (in_use["__typename"], in_use["lessons"]) == ("RoomInUse", 1)
    assert Room.objects.get(school=world.school).closed_on is None


def test_a_room_that_lessons_may_come_back_to_stays_open(world: TestSchool, as_: Callable[[str], Api]) -> None:
    deputy, other = as_("deputy_head"), Room.objects.create(**world.own, name="102")
    off, elsewhere = (world.lesson(world.algebra, day, 1, room=world.room) for day in (2, 3))
    cancel(deputy, off)
    change = change_rooms(deputy, (elsewhere, other))["changes"][0]["id"]

    assert deputy.ask(CLOSE, id=gid(world.room))["done"]["lessons"] == 2
    withdraw(deputy, change)
    assert deputy.ask(CLOSE, id=gid(other))["done"]["__typename"] == "RoomSaved"


@pytest.mark.parametrize("who", ["teacher", "mother", "municipal_coordinator", "stranger"])
def test_only_the_schools_office_changes_its_rooms(world: TestSchool, as_: Callable[[str], Api], who: str) -> None:
    assert add(as_(who), world, "Тир")["__typename"] == "NotFound"
    assert rename(as_(who), gid(world.room), name="Тир")["__typename"] == "NotFound"
    assert as_(who).ask(CLOSE, id=gid(world.room))["done"]["__typename"] == "NotFound"
