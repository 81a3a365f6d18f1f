"""Who is in the demo: the special cases, memberships without gaps, the same people for the same seed."""

from __future__ import annotations

import itertools
from collections import defaultdict
from datetime import date

import pytest

from server.groups.models import Division, Group, Journal, Membership, SchoolClass
from server.journal.models import Cell, LessonRecord, Mark
from server.people.models import Account, Guardian, GuardianRight, RoleAssignment, StaffMember, Student
from server.schools.models import AcademicYear, GradingPeriod, GradingPolicy, PolicyThreshold
from server.timetable.models import Lesson
from tests.exchange.demo.made import Made, Record, day_after

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def made() -> Made:
    return Made(MONDAY)


def person(made: Made, model: type[Student | Guardian | StaffMember], username: str) -> list[Record]:
    account = next(row["id"] for row in made.all(Account) if row["username"] == username)
    return [row for row in made.all(model) if row["account_id"] == account]


def spans(made: Made, student: int) -> dict[str, list[tuple[date, date]]]:
    groups, found = made.by_id(Group), defaultdict(list)
    for row in made.all(Membership):
        if row["student_id"] == student:
            found[groups[row["group_id"]]["name"]].append((row["since"], row["until"]))
    return dict(found)


def test_the_same_seed_day_and_instant_give_the_same_rows(made: Made) -> None:
    assert Made(MONDAY).digest() == made.digest()
    assert Made(MONDAY, seed=2).digest() != made.digest()
    assert Made(day_after(MONDAY)).digest() != made.digest()


def test_every_student_is_in_one_class_on_every_day_of_the_year(made: Made) -> None:
    years, groups = {row["school_id"]: row for row in made.all(AcademicYear)}, made.by_id(Group)
    classes: defaultdict[int, list[tuple[date, date]]] = defaultdict(list)
    for row in made.all(Membership):
        if groups[row["group_id"]]["kind"] == "CLASS":
            classes[row["student_id"]].append((row["since"], row["until"]))

    for student in made.all(Student):
        year = years[student["school_id"]]
        held = sorted(classes[student["id"]])
        assert held[0][0] == year["since"]
        assert held[-1][1] == year["until"]
        assert all(before[1] == after[0] for before, after in itertools.pairwise(held))


def test_every_student_is_in_one_group_of_every_division_of_their_class(made: Made) -> None:
    year, groups = made.all(AcademicYear)[0], made.by_id(Group)
    days = (year["until"] - year["since"]).days
    covered: defaultdict[tuple[int, int], int] = defaultdict(int)
    for row in made.all(Membership):
        division = groups[row["group_id"]]["division_id"]
        if division:
            covered[division, row["student_id"]] += (row["until"] - row["since"]).days
    moved = person(made, Student, "student-moved")[0]["id"]

    assert covered
    assert all(total == days for (_division, student), total in covered.items() if student != moved)


def test_a_student_moved_between_subgroups_with_marks_in_both_journals_of_the_subject(made: Made) -> None:
    student = person(made, Student, "student")[0]["id"]
    english = {name: held for name, held in spans(made, student).items() if "английский" in name}
    marks = [row for row in made.all(Mark) if row["student_id"] == student]
    journals = {row["journal_id"] for row in marks if made.by_id(Group)[journal_group(made, row)]["name"] in english}

    assert set(english) == {"7А, английский 1", "7А, английский 2"}
    assert english["7А, английский 2"][0][1] == english["7А, английский 1"][0][0]
    assert len(journals) == 2


def journal_group(made: Made, mark: Record) -> int:
    group: int = made.by_id(Journal)[mark["journal_id"]]["group_id"]
    return group


def test_a_student_moved_between_classes_with_marks_before_and_after(made: Made) -> None:
    student = person(made, Student, "student-moved")[0]["id"]
    held = spans(made, student)
    moved = held["7Б"][0][1]
    periods = [row for row in made.all(GradingPeriod) if row["kind"] == "QUARTER" and row["since"] < moved < row["until"]]
    marks = [row for row in made.all(Mark) if row["student_id"] == student]

    assert held["7А"][0][0] == moved
    assert len(periods) == 2, "in the middle of a quarter, in both schools"
    assert {made.by_id(Group)[journal_group(made, row)]["name"] for row in marks if row["on"] < moved} >= {"7Б"}
    assert {made.by_id(Group)[journal_group(made, row)]["name"] for row in marks if row["on"] >= moved} >= {"7А"}


def test_two_households_see_one_child_by_rights_of_their_own(made: Made) -> None:
    mother, father = person(made, Guardian, "mother")[0]["id"], person(made, Guardian, "father")[0]["id"]
    rights = [row for row in made.all(GuardianRight) if row["guardian_id"] in {mother, father}]
    cut = {row["scope"] for row in rights if row["guardian_id"] == father and row["until"] is not None}

    assert len({row["student_id"] for row in rights}) == 1
    assert {row["scope"] for row in rights if row["guardian_id"] == mother and row["until"] is None} == set(GuardianRight.Scope.values)
    assert cut == {"CONTACTS", "MESSAGES", "PAYMENTS"}
    assert {row["basis"] for row in rights if row["guardian_id"] == father and row["until"] is None} == {"COURT_ACT"}


def test_one_guardian_has_children_in_two_schools_and_one_teacher_a_child_in_their_own(made: Made) -> None:
    assert len({row["school_id"] for row in person(made, Guardian, "guardian")}) == 2
    teacher, parent = person(made, StaffMember, "teacher-parent")[0], person(made, Guardian, "teacher-parent")[0]
    assert teacher["school_id"] == parent["school_id"]


def test_a_stream_draws_from_two_classes(made: Made) -> None:
    streams = [row["id"] for row in made.all(Group) if row["kind"] == "STREAM"]
    classes = {row["student_id"]: row["group_id"] for row in made.all(Membership) if made.by_id(Group)[row["group_id"]]["kind"] == "CLASS"}

    for stream in streams:
        assert len({classes[row["student_id"]] for row in made.all(Membership) if row["group_id"] == stream}) == 2
    assert len(streams) == 2


def test_languages_computing_and_sport_are_divided_and_german_is_taught(made: Made) -> None:
    names = " ".join(row["name"] for row in made.all(Division))
    groups = " ".join(row["name"] for row in made.all(Group))

    assert all(word in names for word in ("иностранный язык", "информатика", "девочки и мальчики", "профильный курс"))
    assert "немецкий" in groups


def test_grade_1_has_no_scale_and_a_class_on_paper_where_nothing_is_written(made: Made) -> None:
    paper = [row["id"] for row in made.all(SchoolClass) if row["journal_mode"] == "PAPER"]
    group = next(row["id"] for row in made.all(Group) if row["school_class_id"] in paper)
    journals = {row["id"] for row in made.all(Journal) if row["group_id"] == group}

    assert all(row["scale_id"] is None for row in made.all(Journal) if row["id"] in journals)
    assert journals
    assert not any(row["journal_id"] in journals for row in made.all(Cell))


def test_periods_policies_and_thresholds_are_as_in_russian_schools(made: Made) -> None:
    periods = [row for row in made.all(GradingPeriod) if row["school_id"] == 1]
    policies = [row for row in made.all(GradingPolicy) if row["school_id"] == 1]
    thresholds = {str(row["at_least"]) for row in made.all(PolicyThreshold)}

    assert sorted((row["kind"], row["grade_from"], row["grade_to"]) for row in periods) == sorted(
        [("QUARTER", 1, 9)] * 4 + [("HALF_YEAR", 10, 11)] * 2 + [("YEAR", 1, 11)]
    )
    assert [row["closed_at"] is not None for row in periods if row["kind"] == "QUARTER"] == [True, False, False, False]
    assert [row["until"] is None for row in policies] == [False, True]
    assert thresholds >= {"4.50", "4.65"}


def test_some_marks_are_held_back_some_have_comments_and_homework_follows_lessons(made: Made) -> None:
    marks = made.all(Mark)

    assert any(row["publish_at"] is not None and row["publish_at"] > made.now for row in marks)
    assert any(row["comment"] for row in marks)
    assert all(row["recorded_at"] <= made.now for row in made.all(LessonRecord))


def test_roughly_one_student_in_twenty_is_away(made: Made) -> None:
    size: defaultdict[int, int] = defaultdict(int)
    for row in made.all(Membership):
        size[row["group_id"]] += 1
    lessons = made.by_id(Lesson)
    there = sum(size[lessons[row["lesson_id"]]["group_id"]] for row in made.all(LessonRecord))
    missed = sum(row["code_id"] is not None and row["minutes"] is None for row in made.all(Cell))

    assert 0.03 < missed / there < 0.07


def test_the_sign_in_page_has_one_of_each_role_and_everybody_else_cannot_sign_in(made: Made) -> None:
    demo = {row["username"] for row in made.all(Account) if row["is_demo"]}
    roles = {row["role"] for row in made.all(RoleAssignment)}
    guardians = made.all(Guardian)

    assert demo == {
        "teacher", "class-teacher", "deputy-head", "administrator", "mother", "father", "guardian", "teacher-parent",
        "student", "student-moved", "municipal", "regional",
    }  # fmt: skip
    assert roles == set(RoleAssignment.Role.values)
    assert all(row["password"].startswith("!") for row in made.all(Account) if not row["is_demo"])
    assert all(row["account_id"] is not None for row in made.all(StaffMember))
    assert 0.55 < sum(row["account_id"] is not None for row in guardians) / len(guardians) < 0.85
