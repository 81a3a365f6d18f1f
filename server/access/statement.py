"""The one statement that finds who asks. Format it with `who`: a SELECT of one bigint column `account_id`."""

_IDS = "ARRAY(SELECT DISTINCT {column} FROM {table} ORDER BY 1)"


def _ids(column: str, table: str) -> str:
    return _IDS.format(column=column, table=table)


# `today` of a school is the date in its own zone at %(now)s (T6).
ACTOR = f"""
WITH who AS ({{who}}),
me AS (SELECT a.id FROM people_account a JOIN who ON who.account_id = a.id WHERE a.is_active),
today AS NOT MATERIALIZED (
    SELECT id AS school_id, (%(now)s::timestamptz AT TIME ZONE time_zone)::date AS today FROM schools_school),
staff AS (
    SELECT s.id, s.school_id, t.today FROM people_staffmember s JOIN me ON s.account_id = me.id
    JOIN today t USING (school_id)),
taught AS (
    SELECT j.id, j.group_id FROM staff
    JOIN groups_journalteacher jt ON jt.staff_id = staff.id AND jt.since <= staff.today AND jt.until > staff.today
    JOIN groups_journal j ON j.id = jt.journal_id),
led AS (
    SELECT ct.school_class_id, g.id AS group_id, staff.today FROM staff
    JOIN groups_classteacher ct ON ct.staff_id = staff.id AND ct.since <= staff.today AND ct.until > staff.today
    LEFT JOIN groups_group g ON g.school_class_id = ct.school_class_id AND g.kind = 'CLASS'),
led_students AS (
    SELECT m.student_id FROM led
    JOIN groups_membership m ON m.group_id = led.group_id AND m.since <= led.today AND m.until > led.today),
own AS (SELECT s.id, s.school_id FROM people_student s JOIN me ON s.account_id = me.id),
rights AS (
    SELECT r.student_id, r.school_id, r.scope FROM people_guardian g JOIN me ON g.account_id = me.id
    JOIN people_guardianright r ON r.guardian_id = g.id JOIN today t ON t.school_id = r.school_id
    WHERE r.since <= t.today AND (r.until IS NULL OR r.until > t.today)),
assigned AS (
    SELECT a.role, a.school_id, a.municipality_id, a.region_id FROM people_roleassignment a JOIN me ON a.account_id = me.id
    LEFT JOIN today t ON t.school_id = a.school_id
    WHERE a.since <= coalesce(t.today, (%(now)s::timestamptz)::date)
      AND (a.until IS NULL OR a.until > coalesce(t.today, (%(now)s::timestamptz)::date))),
seen AS (
    SELECT id AS student_id, scope FROM own, (VALUES ('MARKS'), ('ATTENDANCE'), ('HOMEWORK')) AS s (scope)
    UNION SELECT student_id, scope FROM rights),
places AS (
    SELECT school_id FROM staff UNION SELECT school_id FROM own UNION SELECT school_id FROM rights
    UNION SELECT school_id FROM assigned WHERE school_id IS NOT NULL)
SELECT
    (SELECT id FROM me) AS account_id,
    coalesce((SELECT min(today) FROM today JOIN places USING (school_id)), (%(now)s::timestamptz)::date) AS today,
    ARRAY(SELECT DISTINCT role FROM assigned ORDER BY 1)::text[] AS assigned,
    {_ids("school_id", "places")} AS school_ids,
    {_ids("id", "staff")} AS staff_ids,
    {_ids("school_id", "(SELECT school_id FROM staff UNION ALL SELECT school_id FROM assigned WHERE school_id IS NOT NULL) s")}
        AS staff_school_ids,
    {_ids("school_id", "assigned WHERE school_id IS NOT NULL")} AS office_school_ids,
    {_ids("id", "taught")} AS journal_ids,
    {_ids("group_id", "taught")} AS taught_group_ids,
    {_ids("school_class_id", "led")} AS led_class_ids,
    {_ids("group_id", "led WHERE group_id IS NOT NULL")} AS led_group_ids,
    {_ids("student_id", "led_students")} AS led_student_ids,
    {_ids("id", "own")} AS self_ids,
    {_ids("student_id", "rights")} AS child_ids,
    {_ids("student_id", "seen")} AS student_ids,
    {_ids("student_id", "seen WHERE scope = 'MARKS'")} AS marks_ids,
    {_ids("student_id", "seen WHERE scope = 'ATTENDANCE'")} AS attendance_ids,
    {_ids("student_id", "seen WHERE scope = 'HOMEWORK'")} AS homework_ids,
    {_ids("municipality_id", "assigned WHERE municipality_id IS NOT NULL")} AS municipality_ids,
    {_ids("region_id", "assigned WHERE region_id IS NOT NULL")} AS region_ids
"""  # noqa: S608 - constants of this file only
