"""The tables of visits: sql/tables.sql holds them. Functions come with 0003."""

from pathlib import Path

from django.db import migrations


def make(_apps, editor):
    with editor.connection.cursor() as cursor:
        cursor.execute((Path(__file__).parent.parent / "sql" / "tables.sql").read_text(encoding="utf-8"))


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
