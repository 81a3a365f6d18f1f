"""A folder of timetable files is tried in a database that is gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from server.database.embedded import ROOT
from tests.exchange.timetables.samples import BROKEN, OLD, SCHOOL, WEEK
from tests.exchange.timetables.writing import saved

if TYPE_CHECKING:
    from pathlib import Path


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "server", "check-timetables", str(folder)],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_file_is_tried_and_broken_ones_are_explained(tmp_path: Path) -> None:
    for file in (BROKEN, OLD, SCHOOL, WEEK):
        shutil.copy(file, tmp_path)
    saved(tmp_path, "not a timetable", "zar.fet")

    done = check(tmp_path)

    assert done.returncode == 1
    assert "2 of 4 files were imported." in done.stdout
    assert "with zarechnaya_timetable.csv" in done.stdout
    assert "broken.fet:24: unknown teacher 'Ничьих Н. Н.'" in done.stdout
    assert "zar.fet:1: malformed XML in column 1" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stderr.strip() == "CommandError: 2 file(s) could not be imported."


def test_a_folder_without_timetables_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"There is no FET file in .*\. Files end in .fet or .fet.gz\."):
        call_command("check-timetables", tmp_path)
    with pytest.raises(CommandError, match=r"none cannot be read: No such file or directory\."):
        call_command("check-timetables", tmp_path / "none")
