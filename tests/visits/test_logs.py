"""Logs of other systems: all of one or nothing, and the same again changes nothing. What leaves is Caliper."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.api import Api, gid

if TYPE_CHECKING:
    from pathlib import Path

    from tests.school import TestSchool

MAP = """
[columns]
at = "when"
account = "who"
student = "child"
section = "page"
[constants]
school = "Школа № 1"
role = "GUARDIAN"
client = "WEB"
[format]
zone = "Asia/Tomsk"
[sections]
"/diary" = "DIARY"
"""
LOG = """when,who,child,page
2026-03-02 18:00:00,parent-7,Ученик Анна,/diary
2026-03-02 18:20:00,parent-7,Ученик Анна,MARKS
2026-03-02 18:50:00,parent-7,,/diary
"""
REPORT = """query ($id: ID!) { school(id: $id) { visitReport(from: "2026-03-01", to: "2026-03-31", by: SECTION) {
    totals { guardians visits } rows { key figures { visits } } } } }"""


def load(folder: Path, log: str, how: str = MAP) -> str:
    """Load a log; what was said."""
    (folder / "log.csv").write_text(log, encoding="utf-8")
    (folder / "map.toml").write_text(how, encoding="utf-8")
    said = io.StringIO()
    try:
        call_command("import-visits", str(folder / "log.csv"), "--map", str(folder / "map.toml"), stdout=said, stderr=said)
    except CommandError as error:
        return f"{said.getvalue()}{error}"
    return said.getvalue()


def test_a_log_becomes_figures_and_again_changes_none(world: TestSchool, tmp_path: Path) -> None:
    office = Api.of(world.people["deputy_head"])
    for _ in range(2):
        assert load(tmp_path, LOG) == "3 facts of visits are loaded and rolled up.\n"
        told = office.ask(REPORT, id=gid(world.school))["school"]["visitReport"]
        assert told["totals"] == {"guardians": 1, "visits": 2}
        assert {row["key"]: row["figures"]["visits"] for row in told["rows"]} == {"DIARY": 2, "MARKS": 1}


@pytest.mark.parametrize(
    ("log", "how", "said"),
    [
        (LOG + "yesterday,parent-7,,/diary\n", MAP, "row 5: 'yesterday' is no instant"),
        (LOG + "2026-03-02 19:00:00,parent-7,Никто,/diary\n", MAP, "row 5: there is no child 'Никто'"),
        (LOG + "2026-03-02 19:00:00,parent-7,,/shop\n", MAP, "row 5: '/shop' is no section"),
        (LOG + "2026-03-02 19:00:00\n", MAP, "row 5: has 1 columns"),
        (LOG.replace("page", "url", 1), MAP, "The heading has no column 'page'"),
        (LOG, MAP.replace("[columns]", "[colums]"), "[columns] is missing"),
        (LOG, MAP.replace("DIARY", "DAIRY"), "[sections] 'DAIRY' is none of"),
        (LOG, MAP + "[[", "map.toml is no TOML"),
    ],
)
def test_a_log_with_faults_changes_nothing(world: TestSchool, tmp_path: Path, log: str, how: str, said: str) -> None:
    assert said in load(tmp_path, log, how)

    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM visits_fact) + (SELECT count(*) FROM visits_count)")
        assert cursor.fetchone()[0] == 0


def test_visits_leave_as_caliper_events(world: TestSchool, tmp_path: Path) -> None:
    load(tmp_path, LOG)
    file = tmp_path / "visits.ndjson"

    days = ["--from", "2026-03-01", "--to", "2026-03-31"]
    call_command("export-visits", world.school.name, str(file), "--caliper", *days, stdout=io.StringIO())

    events = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [(event["type"], event["action"]) for event in events] == [
        ("SessionEvent", "LoggedIn"),
        ("ViewEvent", "Viewed"),
        ("ViewEvent", "Viewed"),
        ("SessionEvent", "LoggedOut"),
        ("SessionEvent", "LoggedIn"),
        ("ViewEvent", "Viewed"),
        ("SessionEvent", "LoggedOut"),
    ]
    assert {event["@context"] for event in events} == {"http://purl.imsglobal.org/ctx/caliper/v1p2"}
    assert len({event["id"] for event in events}) == len(events)
    assert not any("parent-7" in line or "Анна" in line for line in file.read_text(encoding="utf-8").splitlines())
