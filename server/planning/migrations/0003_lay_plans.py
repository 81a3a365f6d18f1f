"""The views that lay plans over the lessons of the journals that follow them.

They stand over functions, which PostgreSQL puts in place like views and which, unlike views, let the tables beneath change.
"""

from django.db import migrations

LAY = """
CREATE FUNCTION planning_open() RETURNS TABLE (lesson_id bigint, school_id bigint, journal_id bigint, "on" date, number smallint)
LANGUAGE sql STABLE AS $$
    SELECT l.id, l.school_id, l.journal_id, l."on", l.number
    FROM timetable_lesson l
    JOIN planning_planbinding b ON b.journal_id = l.journal_id AND b.since <= l."on"
    WHERE l.status = 'PLANNED'
      AND NOT EXISTS (SELECT 1 FROM journal_lessonrecord r WHERE r.lesson_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM planning_coveredrow c WHERE c.lesson_id = l.id)
$$;

CREATE FUNCTION planning_progress() RETURNS TABLE (id bigint, school_id bigint, journal_id bigint, plan_id bigint, row_id bigint,
    "position" smallint, hours smallint, ends bigint, taken bigint, hours_left bigint)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.school_id, p.journal_id, p.plan_id, p.row_id, p."position", p.hours, p.ends, p.taken,
        CASE
            WHEN p.taken >= p.hours THEN 0
            -- Teaching went on to a later row, and no lesson before that one waits to be recorded: the rest was not needed.
            WHEN p.taken > 0 AND p."position" < p.furthest AND NOT EXISTS (
                SELECT 1 FROM planning_open() o
                JOIN planning_coveredrow c ON c.journal_id = o.journal_id
                JOIN timetable_lesson t ON t.id = c.lesson_id AND (t."on", t.number) > (o."on", o.number)
                WHERE o.journal_id = p.journal_id) THEN 0
            ELSE p.hours - p.taken
        END
    FROM (
        SELECT t.*,
            sum(t.hours) OVER (PARTITION BY t.journal_id ORDER BY t."position") AS ends,
            max(t."position") FILTER (WHERE t.taken > 0) OVER (PARTITION BY t.journal_id) AS furthest
        FROM (
            SELECT (b.id << 16) + r."position" AS id, b.school_id, b.journal_id, b.plan_id, r.id AS row_id, r."position", r.hours,
                (SELECT count(*) FROM planning_coveredrow c WHERE c.journal_id = b.journal_id AND c.row_id = r.id) AS taken
            FROM planning_planbinding b
            JOIN planning_planrow r ON r.plan_id = b.plan_id AND r."position" IS NOT NULL
            LEFT JOIN planning_planrow f ON f.id = b.first_row_id
            WHERE r."position" >= coalesce(f."position", 0::smallint)) t) p
$$;
CREATE FUNCTION planning_laid() RETURNS TABLE (lesson_id bigint, school_id bigint, journal_id bigint, row_id bigint, hour bigint)
LANGUAGE sql STABLE AS $$
    SELECT o.lesson_id, o.school_id, o.journal_id, s.row_id, s.hour
    FROM (
        SELECT l.*, row_number() OVER (PARTITION BY l.journal_id ORDER BY l."on", l.number, l.lesson_id) AS place
        FROM planning_open() l) o
    JOIN (
        SELECT p.journal_id, p.row_id, g.hour,
            row_number() OVER (PARTITION BY p.journal_id ORDER BY p."position", g.hour) AS place
        FROM planning_progress() p
        CROSS JOIN LATERAL generate_series(p.taken + 1, p.taken + p.hours_left) AS g (hour)) s
    ON s.journal_id = o.journal_id AND s.place = o.place
$$;
CREATE VIEW planning_laidlesson AS SELECT * FROM planning_laid();

CREATE FUNCTION planning_rows() RETURNS TABLE (id bigint, school_id bigint, journal_id bigint, plan_id bigint, row_id bigint,
    "position" smallint, hours smallint, ends bigint, taken bigint, hours_left bigint, due_on date, taught_on date, laid_on date)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.school_id, p.journal_id, p.plan_id, p.row_id, p."position", p.hours, p.ends, p.taken, p.hours_left, d."on",
        (SELECT max(t."on") FROM planning_coveredrow c JOIN timetable_lesson t ON t.id = c.lesson_id
         WHERE c.journal_id = p.journal_id AND c.row_id = p.row_id),
        l."on"
    FROM planning_progress() p
    LEFT JOIN (
        SELECT t.journal_id, t."on", row_number() OVER (PARTITION BY t.journal_id ORDER BY t."on", t.number, t.id) AS place
        FROM timetable_lesson t
        JOIN planning_planbinding b ON b.journal_id = t.journal_id AND b.since <= t."on") d
        ON d.journal_id = p.journal_id AND d.place = p.ends
    LEFT JOIN (
        SELECT laid.journal_id, laid.row_id, max(t."on") AS "on"
        FROM planning_laid() laid JOIN timetable_lesson t ON t.id = laid.lesson_id
        GROUP BY laid.journal_id, laid.row_id) l
        ON l.journal_id = p.journal_id AND l.row_id = p.row_id
$$;
CREATE VIEW planning_rowprogress AS SELECT * FROM planning_rows();
"""
TAKE_UP = """
DROP VIEW planning_rowprogress;
DROP FUNCTION planning_rows();
DROP VIEW planning_laidlesson;
DROP FUNCTION planning_laid();
DROP FUNCTION planning_progress();
DROP FUNCTION planning_open();
"""


class Migration(migrations.Migration):
    dependencies = [("planning", "0002_plans"), ("journal", "0001_initial"), ("timetable", "0001_initial")]

    operations = [migrations.RunSQL(LAY, TAKE_UP)]
