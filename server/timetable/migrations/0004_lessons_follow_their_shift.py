"""A lesson has its group's shift of when it was made, and says when it last changed: triggers, whoever writes."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION timetable_lesson_follows_its_shift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE timetable_lesson AS lesson SET shift = of_lesson.shift
    FROM made JOIN groups_group AS of_lesson ON of_lesson.id = made.group_id
    WHERE lesson.id = made.id AND of_lesson.shift <> made.shift;
    RETURN NULL;
END $$;
CREATE TRIGGER lesson_follows_its_shift AFTER INSERT ON timetable_lesson REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION timetable_lesson_follows_its_shift();

CREATE FUNCTION timetable_lesson_says_when() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER lesson_says_when BEFORE UPDATE ON timetable_lesson FOR EACH ROW
    WHEN ((OLD."on", OLD.number, OLD.room_id, OLD.status, OLD.shift) IS DISTINCT FROM (NEW."on", NEW.number, NEW.room_id, NEW.status, NEW.shift))
    EXECUTE FUNCTION timetable_lesson_says_when();
"""
BACKWARD = """
DROP TRIGGER lesson_says_when ON timetable_lesson;
DROP FUNCTION timetable_lesson_says_when();
DROP TRIGGER lesson_follows_its_shift ON timetable_lesson;
DROP FUNCTION timetable_lesson_follows_its_shift();
"""


class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("groups", "0004_shift"), ("timetable", "0003_bells_of_weekdays")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
