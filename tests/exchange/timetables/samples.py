"""Where the sample files are."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "timetables"
SCHOOL = FOLDER / "zarechnaya.fet"
WEEK = FOLDER / "zarechnaya_timetable.csv"
OLD = FOLDER / "old.fet"
BROKEN = FOLDER / "broken.fet"
