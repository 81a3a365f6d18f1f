"""The views that lay plans, worked out school by school: the days of a journal's lessons are read once, as an array.

What is asked of one school, or of one journal, is looked up in that school, or journal, alone: both stand in every PARTITION BY.
"""

from importlib import import_module

from django.db import migrations

LAY = """
CREATE FUNCTION planning_taken() RETURNS TABLE (school_id bigint, journal_id bigint, row_id bigint, lessons bigint, last_on date)
LANGUAGE sql STABLE AS $$
    SELECT c.school_id, c.journal_id, c.row_id, count(*), max(t."on")
    FROM planning_coveredrow c JOIN timetable_lesson t ON t.id = c.lesson_id
    GROUP BY c.school_id, c.journal_id, c.row_id
$$;

DROP FUNCTION planning_progress();
CREATE FUNCTION planning_progress() RETURNS TABLE (id bigint, school_id bigint, journal_id bigint, plan_id bigint, row_id bigint,
    "position" smallint, hours smallint, ends bigint, taken bigint, taught_on date, hours_left bigint)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.school_id, p.journal_id, p.plan_id, p.row_id, p."position", p.hours, p.ends, p.taken, p.taught_on,
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
            sum(t.hours) OVER (PARTITION BY t.school_id, t.journal_id ORDER BY t."position") AS ends,
            max(t."position") FILTER (WHERE t.taken > 0) OVER (PARTITION BY t.school_id, t.journal_id) AS furthest
        FROM (
            SELECT (b.id << 16) + r."position" AS id, b.school_id, b.journal_id, b.plan_id, r.id AS row_id, r."position", r.hours,
                coalesce(k.lessons, 0) AS taken, k.last_on AS taught_on
            FROM planning_planbinding b
            JOIN planning_planrow r ON r.plan_id = b.plan_id AND r."position" IS NOT NULL
            LEFT JOIN planning_planrow f ON f.id = b.first_row_id
            LEFT JOIN planning_taken() k ON k.school_id = b.school_id AND k.journal_id = b.journal_id AND k.row_id = r.id
            WHERE r."position" >= coalesce(f."position", 0::smallint)) t) p
$$;

CREATE OR REPLACE FUNCTION planning_laid() RETURNS TABLE (lesson_id bigint, school_id bigint, journal_id bigint, row_id bigint, hour bigint)
LANGUAGE sql STABLE AS $$
    SELECT o.lesson_id, o.school_id, o.journal_id, s.row_id, s.hour
    FROM (
        SELECT l.*, row_number() OVER (PARTITION BY l.school_id, l.journal_id ORDER BY l."on", l.number, l.lesson_id) AS place
        FROM planning_open() l) o
    JOIN (
        SELECT p.school_id, p.journal_id, p.row_id, g.hour,
            row_number() OVER (PARTITION BY p.school_id, p.journal_id ORDER BY p."position", g.hour) AS place
        FROM planning_progress() p
        CROSS JOIN LATERAL generate_series(p.taken + 1, p.taken + p.hours_left) AS g (hour)) s
    ON s.school_id = o.school_id AND s.journal_id = o.journal_id AND s.place = o.place
$$;

CREATE OR REPLACE FUNCTION planning_rows() RETURNS TABLE (id bigint, school_id bigint, journal_id bigint, plan_id bigint, row_id bigint,
    "position" smallint, hours smallint, ends bigint, taken bigint, hours_left bigint, due_on date, taught_on date, laid_on date)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.school_id, p.journal_id, p.plan_id, p.row_id, p."position", p.hours, p.ends, p.taken, p.hours_left,
        d.days[p.ends::int], p.taught_on,
        CASE WHEN p.hours_left > 0 AND cardinality(o.days) > p.laid - p.hours_left THEN o.days[least(p.laid, cardinality(o.days))::int] END
    FROM (
        SELECT q.*, sum(q.hours_left) OVER (PARTITION BY q.school_id, q.journal_id ORDER BY q."position") AS laid
        FROM planning_progress() q) p
    LEFT JOIN (
        SELECT t.school_id, t.journal_id, array_agg(t."on" ORDER BY t."on", t.number, t.id) AS days
        FROM timetable_lesson t
        JOIN planning_planbinding b ON b.journal_id = t.journal_id AND b.since <= t."on"
        GROUP BY t.school_id, t.journal_id) d
        ON d.school_id = p.school_id AND d.journal_id = p.journal_id
    LEFT JOIN (
        SELECT l.school_id, l.journal_id, array_agg(l."on" ORDER BY l."on", l.number, l.lesson_id) AS days
        FROM planning_open() l GROUP BY l.school_id, l.journal_id) o
        ON o.school_id = p.school_id AND o.journal_id = p.journal_id
$$;
"""
BEFORE = import_module("server.planning.migrations.0003_lay_plans")


class Migration(migrations.Migration):
    dependencies = [("planning", "0005_homework_details")]

    operations = [migrations.RunSQL(LAY, f"{BEFORE.TAKE_UP} DROP FUNCTION planning_taken(); {BEFORE.LAY}")]
