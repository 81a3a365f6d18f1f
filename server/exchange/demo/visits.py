"""Visits of the demo's families and teachers: made in the database itself, the same for the same seed, and rolled up.

The largest school has a year to date, the others four weeks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection

from server.visits.actions import roll_all

if TYPE_CHECKING:
    from datetime import date, datetime

READ = "people_guardian, people_guardianright, people_student, people_staffmember, people_account, groups_membership, groups_group"

# Everything that looks like chance is a hash of who, when and the seed.
_CHANCE = """
    CREATE FUNCTION pg_temp.chance(what text) RETURNS float LANGUAGE sql IMMUTABLE AS
    $$ SELECT (hashtextextended(what, %(seed)s) & 2147483647) / 2147483648.0 $$
"""

_MONTHS = """
    SELECT visits_make_month(month) FROM generate_series(date_trunc('month', %(first)s::timestamp), %(today)s::timestamp, '1 month') AS month
"""

_SPAN = """
    school AS (
        SELECT s.id, s.time_zone, count(*) OVER () AS schools,
               CASE row_number() OVER (ORDER BY (SELECT count(*) FROM people_student p WHERE p.school_id = s.id) DESC, s.id)
               WHEN 1 THEN %(first)s ELSE greatest(%(first)s, %(today)s::date - 27) END AS since
        FROM schools_school s),
    day AS (
        SELECT school.id AS school_id, school.time_zone, d::date AS "on",
               CASE extract(isodow FROM d) WHEN 7 THEN 0.55 WHEN 6 THEN 0.5 ELSE 1 END AS share
        FROM school, generate_series(since::timestamp, %(today)s::timestamp, '1 day') AS d)
"""

_FAMILIES = f"""
    WITH {_SPAN},
    person AS (
        SELECT DISTINCT g.account_id, r.student_id, r.school_id, pg_temp.chance('who ' || g.account_id) AS habit
        FROM people_guardian g JOIN people_guardianright r ON r.guardian_id = g.id
        WHERE g.account_id IS NOT NULL AND r.since <= %(today)s AND (r.until IS NULL OR r.until > %(today)s)),
    sitting AS (
        SELECT person.*, day."on", nth, pg_temp.chance(concat_ws(' ', 'at', account_id, "on", nth)) AS luck,
               ("on" + make_interval(
                   hours => (ARRAY[7, 8, 12, 13, 14, 15, 15, 16, 17, 17, 18, 18, 18, 19, 19, 19, 20, 20, 21, 22])[
                       1 + floor(20 * pg_temp.chance(concat_ws(' ', 'hour', account_id, "on", nth)))::integer],
                   secs => floor(2400 * pg_temp.chance(concat_ws(' ', 'second', account_id, "on", nth))))) AT TIME ZONE day.time_zone AS at
        FROM person JOIN day USING (school_id), generate_series(1, 2) AS nth
        WHERE habit > 0.14
          AND pg_temp.chance(concat_ws(' ', 'comes', account_id, "on", nth)) < share * (0.08 + 0.62 * habit * habit) / (nth * nth))
    INSERT INTO visits_fact (at, school_id, account_id, student_id, role, section, client)
    SELECT at + make_interval(secs => 40 * look), school_id, account_id, student_id, 'GUARDIAN',
           (ARRAY['TODAY', 'DIARY', 'MARKS', 'HOMEWORK', 'MARKS', 'TIMETABLE', 'ATTENDANCE', 'CHANGES', 'BELLS'])[
               CASE look WHEN 0 THEN 1 ELSE 2 + floor(8 * power(pg_temp.chance(concat_ws(' ', 'looks', account_id, "on", nth, look)), 1.7))::integer END
           ]::visits_section,
           (CASE WHEN pg_temp.chance('client ' || account_id) < 0.64 THEN 'MOBILE' ELSE 'WEB' END)::visits_client
    FROM sitting, generate_series(0, floor(3.4 * luck)::integer) AS look
    WHERE at + make_interval(secs => 40 * look) < %(now)s
    ORDER BY school_id, at
"""  # noqa: S608 - constants of this file only

_STAFF = f"""
    WITH {_SPAN}
    INSERT INTO visits_fact (at, school_id, account_id, student_id, role, section, client)
    SELECT at, school_id, account_id, NULL, 'STAFF', (ARRAY['TODAY', 'JOURNAL', 'LESSON'])[look]::visits_section, 'WEB'
    FROM (SELECT day.school_id, p.account_id, look, ("on" + make_interval(
              hours => 7 + look * 2, secs => floor(5000 * pg_temp.chance(concat_ws(' ', 'staff', p.account_id, "on", look))))
              ) AT TIME ZONE day.time_zone AS at
          FROM day JOIN people_staffmember p USING (school_id), generate_series(1, 3) AS look
          WHERE p.account_id IS NOT NULL AND extract(isodow FROM "on") < 6) AS made
    WHERE at < %(now)s
"""  # noqa: S608 - as above


def make_visits(*, seed: int, today: date, now: datetime) -> int:
    """Write the visits of a demo that has just been loaded; gives the number of facts. Units: `today` in Tomsk, `now` an instant of it."""
    first = today.replace(month=9, day=1, year=today.year if today.month >= 9 else today.year - 1)  # noqa: PLR2004 - September
    given: dict[str, Any] = {"seed": seed, "first": first, "today": today, "now": now}
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {READ}, journal_mark")
        cursor.execute("DROP FUNCTION IF EXISTS pg_temp.chance(text)")
        for statement in (_CHANCE, _MONTHS):
            cursor.execute(statement, given)
        made = 0
        for statement in (_FAMILIES, _STAFF):
            cursor.execute(statement, given)
            made += cursor.rowcount
        cursor.execute("ANALYZE visits_fact")
    roll_all()
    return made
