"""The view over which choices are listed: each kind of news about each student."""

from django.db import migrations

VIEW = """
CREATE VIEW notifications_offeredchoice AS
    SELECT (s.id << 3) + k."position" AS id, s.school_id, s.id AS student_id, k.kind, k."position"::smallint AS "position"
    FROM people_student s
    CROSS JOIN (VALUES ('MARKS', 0), ('ABSENCES', 1), ('TIMETABLE', 2), ('HOMEWORK', 3)) AS k (kind, "position")
"""


class Migration(migrations.Migration):
    """Adds the view."""

    dependencies = [("notifications", "0001_devices_and_deliveries")]
    operations = [migrations.RunSQL(VIEW, "DROP VIEW notifications_offeredchoice")]
