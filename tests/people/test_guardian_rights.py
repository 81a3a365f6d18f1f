"""Guardians' rights as legal objects: granted, changed and ended by the office, with their history (F1, F2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from server.access.actor import load_actor
from server.live.models import LiveEvent
from server.people.models import AgeRule, Guardian, GuardianRight
from tests.api import Api
from tests.people.guardians import change, end, grant, rights
from tests.school import DAY, TestSchool

if TYPE_CHECKING:
    from server.people.models import Account

NEWCOMER = {"familyName": "Новый", "givenName": "Пётр"}


@pytest.fixture
def office(world: TestSchool) -> Api:
    return Api.of(world.people["deputy_head"])


def _right(account: Account, scope: str = "ATTENDANCE") -> GuardianRight:
    return GuardianRight.objects.get(guardian__account=account, scope=scope)


def _right_from(since: date) -> GuardianRight:
    return GuardianRight.objects.get(scope="MARKS", since=since)


def _sees(account: Account, on: date | None = None) -> dict[str, bool]:
    now = timezone.now() + (timedelta(0) if on is None else on - timezone.now().date())
    actor = load_actor(account.pk, now)
    return {"MARKS": bool(actor.marks_ids), "ATTENDANCE": bool(actor.attendance_ids), "HOMEWORK": bool(actor.homework_ids)}


@pytest.mark.parametrize("who", ["teacher", "class_teacher", "mother", "student", "stranger"])
def test_only_the_office_grants_and_ends(world: TestSchool, who: str) -> None:
    api, father = Api.of(world.people[who]), world.people["father_without_marks"].guardians.get()

    granted = grant(api, world.anna, father, "MARKS", since=world.today)
    ended = end(api, _right(world.people["mother"]), on=world.today)
    changed = change(api, _right(world.people["mother"]), until=world.today + DAY)

    assert {each["__typename"] for each in (granted, ended, changed)} == {"NotFound"}
    assert not GuardianRight.objects.filter(until__isnull=False).exists()


def test_one_act_grants_several_scopes_to_somebody_new(world: TestSchool, office: Api) -> None:
    told = grant(office, world.anna, NEWCOMER, "MARKS", "HOMEWORK", since=world.today, until=world.today + DAY)

    assert [(each["scope"], each["basis"], each["document"], each["grantedBy"]) for each in told["rights"]] == [
        (scope, "DOCUMENT", "I-ОМ 1", "deputy_head") for scope in ("HOMEWORK", "MARKS")
    ]
    assert Guardian.objects.get(family_name="Новый").full_name == "Новый Пётр"


def test_an_overlap_is_named_and_nothing_is_written(world: TestSchool, office: Api) -> None:
    father = world.people["father_without_marks"].guardians.get()

    told = grant(office, world.anna, father, "MARKS", "ATTENDANCE", since=world.today)

    assert told["__typename"] == "RightOverlaps"
    assert told["overlaps"] == [{"scope": "ATTENDANCE", "since": str(world.since), "until": None}]
    assert father.rights.count() == 1


def test_a_court_act_cuts_one_scope_from_one_day_and_only_another_opens_it(world: TestSchool, office: Api) -> None:
    mother = world.people["mother"]
    told = end(office, _right(mother, "MARKS"), on=world.today + DAY)

    assert told["rights"][0]["until"] == str(world.today + DAY)
    assert _sees(mother) == {"MARKS": True, "ATTENDANCE": True, "HOMEWORK": True}
    assert _sees(mother, world.today + DAY) == {"MARKS": False, "ATTENDANCE": True, "HOMEWORK": True}
    again: dict[str, Any] = {"student": world.anna, "guardian": mother.guardians.get(), "since": world.today + 2 * DAY}
    assert grant(office, again["student"], again["guardian"], "MARKS", since=again["since"])["__typename"] == "CutByCourt"
    assert change(office, _right(mother, "MARKS"), until=None)["__typename"] == "CutByCourt"
    opened = grant(office, again["student"], again["guardian"], "MARKS", since=again["since"], basis="COURT_ACT")
    assert opened["__typename"] == "GuardianRightsGranted"


def test_no_other_ending_takes_a_court_acts_place(world: TestSchool, office: Api) -> None:
    right = _right(world.people["mother"], "MARKS")
    end(office, right, on=world.today + 2 * DAY)

    assert end(office, right, on=world.today + DAY, basis="DOCUMENT")["__typename"] == "CutByCourt"
    assert change(office, right, until=None)["__typename"] == "CutByCourt"
    assert end(office, right, on=world.today + DAY)["rights"][0]["until"] == str(world.today + DAY)


def test_an_older_right_does_not_run_past_a_court_acts_cut(world: TestSchool, office: Api) -> None:
    mother = world.people["mother"]
    older = _right(mother, "MARKS")
    end(office, older, on=world.today - 2 * DAY, basis="DOCUMENT")
    grant(office, world.anna, mother.guardians.get(), "MARKS", since=world.today - DAY)
    end(office, GuardianRight.objects.filter(scope="MARKS", guardian__account=mother).latest("since"), on=world.today)

    assert change(office, older, since=world.today, until=None)["__typename"] == "CutByCourt"
    assert not _sees(mother)["MARKS"]
    opened = change(office, older, since=world.today, until=None, basis="COURT_ACT", document="2-16/2026")
    assert opened["__typename"] == "GuardianRightChanged"


def test_an_act_opens_the_days_that_it_names_and_no_more(world: TestSchool, office: Api) -> None:
    mother = world.people["mother"]
    end(office, _right(mother, "MARKS"), on=world.today)
    days: dict[str, Any] = {"since": world.today + 10 * DAY, "until": world.today + 20 * DAY}
    grant(office, world.anna, mother.guardians.get(), "MARKS", **days, basis="COURT_ACT")
    opened, later = _right_from(days["since"]), world.today + 30 * DAY

    for more in ({"until": later}, {"until": None}, {"since": world.today + DAY}, {"basis": "DOCUMENT", "document": "II-ОМ 7"}):
        assert change(office, opened, **more)["__typename"] == "CutByCourt", more
    assert change(office, opened, until=later, basis="COURT_ACT")["__typename"] == "CutByCourt"
    assert (_right_from(days["since"]).until, _sees(mother, later - DAY)["MARKS"]) == (days["until"], False)
    fewer = change(office, opened, until=days["until"] - DAY)
    assert fewer["right"]["until"] == str(days["until"] - DAY)
    assert change(office, opened, until=later, document="2-17/2026")["__typename"] == "GuardianRightChanged"
    assert _sees(mother, later - DAY)["MARKS"]


def test_what_a_right_said_before_is_kept_with_who_changed_it(world: TestSchool, office: Api) -> None:
    right = _right(world.people["mother"])
    change(office, right, document="II-ОМ 7", basis="CONSENT")
    told = change(Api.of(world.people["administrator"]), right, until=world.today + DAY)["right"]

    assert (told["basis"], told["document"], told["until"]) == ("CONSENT", "II-ОМ 7", str(world.today + DAY))
    assert told["history"] == [
        {"changedBy": "deputy_head", "basis": "DOCUMENT", "document": "", "since": str(world.since), "until": None},
        {"changedBy": "administrator", "basis": "CONSENT", "document": "II-ОМ 7", "since": str(world.since), "until": None},
    ]


def test_two_households_do_not_see_each_other(world: TestSchool) -> None:
    seen = {who: rights(Api.of(world.people[who]), world.anna) for who in ("mother", "father_without_marks", "class_teacher", "student")}

    names = {who: {right["guardian"]["fullName"] for right in found} for who, found in seen.items()}
    assert names == {
        "mother": {"mother"},
        "father_without_marks": {"father_without_marks"},
        "class_teacher": {"mother", "father_without_marks"},
        "student": set(),
    }
    assert rights(Api.of(world.people["boris_mother"]), world.anna) is None


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"scopes": []}, "scopes"),
        ({"since": "1800-01-01"}, "since"),
        ({"until": "2020-01-01"}, "until"),
        ({"basis": "COURT_ACT", "document": " "}, "document"),
        ({"document": "x" * 201}, "document"),
        ({"newGuardian": {"familyName": " ", "givenName": "Пётр"}}, "newGuardian"),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_place(world: TestSchool, office: Api, given: dict[str, object], path: str) -> None:
    given = {"since": world.today, **given}
    told = grant(office, world.anna, given.pop("newGuardian", NEWCOMER), *given.pop("scopes", ["MARKS"]), **given)  # type: ignore[arg-type, misc]

    assert (told["__typename"], told["path"]) == ("InvalidInput", path)
    assert not Guardian.objects.filter(given_name="Пётр").exists()


def test_only_the_guardian_concerned_hears_of_it(world: TestSchool, office: Api) -> None:
    mother = world.people["mother"]
    end(office, _right(mother), on=world.today)

    event = LiveEvent.objects.get()
    assert (event.topics, event.ids) == ([f"student:{world.anna.pk}"], {"accounts": [mother.pk]})


def test_rights_end_on_the_eighteenth_birthday_itself_and_consent_goes_on(world: TestSchool, office: Api) -> None:
    mother, birthday = world.people["mother"], world.today + 10 * DAY
    world.anna.born_on = birthday.replace(year=birthday.year - 18)
    world.anna.save()
    AgeRule.objects.create(**world.own, scope="MARKS", guardian_until_age=18)
    change(office, _right(mother, "MARKS"), until=birthday + DAY)

    assert [_sees(mother, day)["MARKS"] for day in (birthday - DAY, birthday)] == [True, False]
    assert _sees(mother, birthday)["ATTENDANCE"]
    later = {"since": birthday + DAY}
    assert grant(office, world.anna, mother.guardians.get(), "MARKS", **later)["__typename"] == "ConsentNeeded"
    granted = grant(office, world.anna, mother.guardians.get(), "MARKS", basis="CONSENT", **later)
    assert granted["__typename"] == "GuardianRightsGranted"
    assert _sees(mother, birthday + DAY)["MARKS"]


def test_a_student_gains_a_scope_on_the_fourteenth_birthday_itself(world: TestSchool) -> None:
    birthday = world.today + 10 * DAY
    world.anna.born_on = birthday.replace(year=birthday.year - 14)
    world.anna.save()
    AgeRule.objects.create(**world.own, scope="MARKS", student_from_age=14)

    seen = [_sees(world.people["student"], day) for day in (birthday - DAY, birthday)]

    assert [each["MARKS"] for each in seen] == [False, True]
    assert all(each["ATTENDANCE"] for each in seen)
    assert _sees(world.people["classmate"])["MARKS"]
