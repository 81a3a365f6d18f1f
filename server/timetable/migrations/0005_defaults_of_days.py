"""Schools that have bells for every date get the week's defaults out of them; what differs from these was set for its date."""

from django.db import migrations

# What rings most often on a weekday is its default; an exclusion constraint turns away what overlaps with it.
FORWARD = """
INSERT INTO timetable_belldefault (school_id, weekday, since, grade_from, grade_to, shift, schedule_id)
SELECT school_id, extract(isodow FROM "on"), min("on"), grade_from, grade_to, shift, schedule_id
FROM timetable_bellday
GROUP BY school_id, extract(isodow FROM "on"), grade_from, grade_to, shift, schedule_id
ORDER BY count(*) DESC, min("on")
ON CONFLICT DO NOTHING;
ALTER TABLE timetable_bellday DISABLE TRIGGER USER;
UPDATE timetable_bellday AS day SET is_exception = true WHERE NOT EXISTS (
    SELECT FROM timetable_belldefault AS usual
    WHERE usual.school_id = day.school_id AND usual.weekday = extract(isodow FROM day."on") AND usual.since <= day."on"
      AND (usual.grade_from, usual.grade_to, usual.schedule_id) = (day.grade_from, day.grade_to, day.schedule_id));
ALTER TABLE timetable_bellday ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    """Fills the defaults."""

    dependencies = [("timetable", "0004_lessons_follow_their_shift")]
    operations = [migrations.RunSQL(FORWARD, migrations.RunSQL.noop)]
