"""Writing a plan's rows at once: a handful of statements, whatever the number of rows. No decision is taken in here."""

import json
from dataclasses import asdict
from typing import Any

from django.db import connection

from server.planning.entry import RowEntry

CHANGE = """
WITH given AS (SELECT * FROM jsonb_to_recordset(%(rows)s::jsonb) AS g (id bigint, position smallint, section text, topic text,
    hours smallint, kind text, homework text, homework_minutes smallint, materials text, work_type_id bigint)),
changed AS (
    UPDATE planning_planrow r SET position = g.position, section = g.section, topic = g.topic, hours = g.hours, kind = g.kind,
        homework = g.homework, homework_minutes = g.homework_minutes, materials = g.materials, work_type_id = g.work_type_id
    FROM given g
    WHERE r.id = g.id AND r.plan_id = %(plan)s
      AND (r.position, r.section, r.topic, r.hours, r.kind, r.homework, r.homework_minutes, r.materials, r.work_type_id)
        IS DISTINCT FROM
        (g.position, g.section, g.topic, g.hours, g.kind, g.homework, g.homework_minutes, g.materials, g.work_type_id))
INSERT INTO planning_planrow
    (school_id, plan_id, position, section, topic, hours, kind, homework, homework_minutes, materials, work_type_id)
SELECT %(school)s, %(plan)s, position, section, topic, hours, kind, homework, homework_minutes, materials, work_type_id
FROM given WHERE id IS NULL
"""
MERGE = """
WITH pairs AS (SELECT * FROM jsonb_to_recordset(%(pairs)s::jsonb) AS p (absorbed bigint, by bigint)),
moved AS (
    INSERT INTO planning_coveredrow (school_id, journal_id, lesson_id, row_id)
    SELECT c.school_id, c.journal_id, c.lesson_id, p.by
    FROM planning_coveredrow c JOIN pairs p ON p.absorbed = c.row_id
    ON CONFLICT DO NOTHING)
DELETE FROM planning_coveredrow c USING pairs p WHERE c.row_id = p.absorbed
"""
SPLIT = """
WITH splits AS (
    SELECT source.id AS source, source.hours, part.id AS part
    FROM jsonb_to_recordset(%(splits)s::jsonb) AS s (source bigint, position smallint)
    JOIN planning_planrow source ON source.id = s.source AND source.plan_id = %(plan)s
    JOIN planning_planrow part ON part.plan_id = %(plan)s AND part.position = s.position),
counted AS (
    SELECT c.id, s.part, s.hours, row_number() OVER (PARTITION BY c.row_id, c.journal_id ORDER BY l."on", l.number) AS n
    FROM planning_coveredrow c JOIN splits s ON s.source = c.row_id JOIN timetable_lesson l ON l.id = c.lesson_id)
UPDATE planning_coveredrow c SET row_id = counted.part FROM counted WHERE c.id = counted.id AND counted.n > counted.hours
"""
TAKE_OUT = """
WITH gone AS (SELECT id, position FROM planning_planrow WHERE plan_id = %(plan)s AND id = ANY(%(gone)s::bigint[])),
bindings AS (
    UPDATE planning_planbinding b SET first_row_id = coalesce(
        (SELECT r.id FROM planning_planrow r WHERE r.plan_id = %(plan)s AND r.position > gone.position
         AND r.id <> ALL(%(gone)s::bigint[]) ORDER BY r.position LIMIT 1),
        (SELECT r.id FROM planning_planrow r WHERE r.plan_id = %(plan)s AND r.position < gone.position
         AND r.id <> ALL(%(gone)s::bigint[]) ORDER BY r.position DESC LIMIT 1))
    FROM gone WHERE b.first_row_id = gone.id)
UPDATE planning_planrow r SET position = NULL FROM gone WHERE r.id = gone.id
"""
FORGET = """
DELETE FROM planning_planrow r WHERE r.plan_id = %(plan)s AND r.position IS NULL
  AND NOT EXISTS (SELECT 1 FROM planning_coveredrow c WHERE c.row_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM planning_planbinding b WHERE b.first_row_id = r.id)
"""


def write_rows(plan_id: int, school_id: int, rows: tuple[RowEntry, ...], gone: list[int]) -> None:
    """Make the plan's rows those given, in their order; `gone` are the ids of its rows that are not among them.

    Cost: at most 5 statements. The plan has to be locked.
    """
    given = [{**asdict(row), "position": place} for place, row in enumerate(rows, 1)]
    pairs = [{"absorbed": absorbed, "by": row.id} for row in rows for absorbed in row.absorbs if row.id is not None]
    splits = [{"source": row["split_from"], "position": row["position"]} for row in given if row["split_from"] and row["id"] is None]
    names: dict[str, Any] = {"plan": plan_id, "school": school_id, "rows": json.dumps(given), "gone": gone}
    with connection.cursor() as cursor:
        if gone:
            cursor.execute(TAKE_OUT, names)
        cursor.execute(CHANGE, names)
        if pairs:
            cursor.execute(MERGE, {"pairs": json.dumps(pairs)})
        if splits:
            cursor.execute(SPLIT, {**names, "splits": json.dumps(splits)})
        if gone:
            cursor.execute(FORGET, names)
