"""The tables and functions of visits: sql/ holds them."""

from pathlib import Path

from django.db import migrations

FILES = ("tables", "ranges", "report", "filling", "results", "summary")


def make(_apps, editor):
    folder = Path(__file__).parent.parent / "sql"
    with editor.connection.cursor() as cursor:
        for name in FILES:
            cursor.execute((folder / f"{name}.sql").read_text(encoding="utf-8"))


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("schools", "0001_initial"),
        ("people", "0001_initial"),
        ("groups", "0001_initial"),
        ("timetable", "0001_initial"),
        ("journal", "0001_initial"),
    ]
    operations = [migrations.RunPython(make)]
