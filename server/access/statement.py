"""What finds who asks, in SQL: named parts, and the attributes of an actor written over them.

An account is known by its id, or by a session's key; the parts are the same. Whoever joins them to another statement takes the
attributes that it needs: a part that nothing refers to is never worked out.
"""

from server.access.ages import guardian_still, student_already

BY_ACCOUNT = "SELECT id FROM people_account WHERE id = %(account)s AND is_active"
BY_SESSION = """SELECT a.id, a.password, a.is_demo, s.auth_hash FROM signin_session s JOIN people_account a ON a.id = s.account_id
    WHERE s.session_key = %(key)s AND s.expire_date > %(now)s AND a.is_active"""

_STILL = guardian_still(right="r", born_on="c.born_on", today="t.today")
# `today` of a school is the date in its own zone at %(now)s (T6). Lessons given in somebody's place make one a teacher for a month;
# what they give the right to stands in the rules (T4).
_PARTS = f"""
today AS NOT MATERIALIZED (
    SELECT id AS school_id, (%(now)s::timestamptz AT TIME ZONE time_zone)::date AS today FROM schools_school),
staff AS (
    SELECT s.id, s.school_id, t.today FROM people_staffmember s JOIN today t USING (school_id)
    WHERE s.account_id = (SELECT id FROM me)),
taught AS (
    SELECT jt.journal_id FROM staff
    JOIN groups_journalteacher jt ON jt.staff_id = staff.id AND jt.since <= staff.today AND jt.until > staff.today),
named AS (
    SELECT lt.lesson_id FROM staff
    JOIN timetable_lessonteacher lt ON lt.staff_id = staff.id AND lt.on >= staff.today - 30
    JOIN timetable_lesson l ON l.id = lt.lesson_id
    WHERE NOT EXISTS (SELECT FROM groups_journalteacher jt
        WHERE jt.staff_id = staff.id AND jt.journal_id = l.journal_id AND jt.since <= l.on AND jt.until > l.on)),
led AS (
    SELECT ct.school_class_id, g.id AS group_id, staff.today FROM staff
    JOIN groups_classteacher ct ON ct.staff_id = staff.id AND ct.since <= staff.today AND ct.until > staff.today
    LEFT JOIN groups_group g ON g.school_class_id = ct.school_class_id AND g.kind = 'CLASS'),
led_students AS (
    SELECT m.student_id FROM led
    JOIN groups_membership m ON m.group_id = led.group_id AND m.since <= led.today AND m.until > led.today),
own AS (
    SELECT s.id, s.school_id, s.born_on, t.today FROM people_student s JOIN today t USING (school_id)
    WHERE s.account_id = (SELECT id FROM me)),
rights AS (
    SELECT r.student_id, r.school_id, r.scope FROM people_guardian g
    JOIN people_guardianright r ON r.guardian_id = g.id JOIN today t ON t.school_id = r.school_id
    JOIN people_student c ON c.id = r.student_id
    WHERE g.account_id = (SELECT id FROM me) AND r.since <= t.today AND (r.until IS NULL OR r.until > t.today)
      AND {_STILL}),
assigned AS (
    SELECT a.role, a.school_id, a.municipality_id, a.region_id FROM people_roleassignment a
    LEFT JOIN today t ON t.school_id = a.school_id
    WHERE a.account_id = (SELECT id FROM me) AND a.since <= coalesce(t.today, (%(now)s::timestamptz)::date)
      AND (a.until IS NULL OR a.until > coalesce(t.today, (%(now)s::timestamptz)::date))),
places AS (
    SELECT school_id FROM staff UNION SELECT school_id FROM own UNION SELECT school_id FROM rights
    UNION SELECT school_id FROM assigned WHERE school_id IS NOT NULL)"""  # noqa: S608 - constants of our own


def parts(who: str) -> str:
    """Give what stands after WITH; `who` is BY_ACCOUNT or BY_SESSION."""
    return f"me AS ({who}),{_PARTS}"


def _ids(column: str, table: str) -> str:
    return f"ARRAY(SELECT DISTINCT {column} FROM {table} ORDER BY 1)"  # noqa: S608 - constants of this file only


ROLES = {
    "assigned": "ARRAY(SELECT DISTINCT role FROM assigned ORDER BY 1)::text[]",
    "teaches": "EXISTS (SELECT FROM taught) OR EXISTS (SELECT FROM named)",
    "leads": "EXISTS (SELECT FROM led)",
    "learns": "EXISTS (SELECT FROM own)",
    "guards": "EXISTS (SELECT FROM rights)",
}
"""What roles are made of: those assigned, and whether each of the derived ones holds."""

SESSION = {
    "auth_hash": "(SELECT auth_hash FROM me)",
    "password": "(SELECT password FROM me)",
    "is_demo": "(SELECT is_demo FROM me)",
}
"""What says whether a session is good, with BY_SESSION."""


def _students(scope: str = "") -> str:
    """Students of one's own account and of one's rights; with a scope, where it is open to them."""
    if not scope:
        return "(SELECT id FROM own UNION ALL SELECT student_id FROM rights) s"
    already = student_already(school="own.school_id", scope=f"'{scope}'", born_on="own.born_on", today="own.today")
    return f"(SELECT id FROM own WHERE {already} UNION ALL SELECT student_id FROM rights WHERE scope = '{scope}') s"  # noqa: S608 - as above


_NONE = "ARRAY[]::bigint[]"
_STAFF_SCHOOLS = "(SELECT school_id FROM staff UNION ALL SELECT school_id FROM assigned WHERE school_id IS NOT NULL) s"
ATTRIBUTES = {
    "account_id": "(SELECT id FROM me)",
    "today": "coalesce((SELECT min(today) FROM today JOIN places USING (school_id)), (%(now)s::timestamptz)::date)",
    "school_ids": _ids("school_id", "places"),
    "staff_ids": _ids("id", "staff"),
    "staff_school_ids": _ids("school_id", _STAFF_SCHOOLS),
    "office_school_ids": _ids("school_id", "assigned WHERE school_id IS NOT NULL"),
    "journal_ids": _ids("journal_id", "taught"),
    "taught_group_ids": _ids("group_id", "taught JOIN groups_journal j ON j.id = taught.journal_id"),
    "led_class_ids": _ids("school_class_id", "led"),
    "led_group_ids": _ids("group_id", "led WHERE group_id IS NOT NULL"),
    "led_student_ids": _ids("student_id", "led_students"),
    "self_ids": _ids("id", "own"),
    "child_ids": _ids("student_id", "rights"),
    "student_ids": _ids("id", _students()),
    "marks_ids": _ids("id", _students("MARKS")),
    "attendance_ids": _ids("id", _students("ATTENDANCE")),
    "homework_ids": _ids("id", _students("HOMEWORK")),
    "municipality_ids": _ids("municipality_id", "assigned WHERE municipality_id IS NOT NULL"),
    "region_ids": _ids("region_id", "assigned WHERE region_id IS NOT NULL"),
    # An account that signs in is no program's (server/access/clients.py).
    "service_school_ids": _NONE,
    "service_municipality_ids": _NONE,
    "service_region_ids": _NONE,
}
"""An actor's attributes by their names; each is one value, and null or empty where a role gives none."""


def columns(*kinds: dict[str, str]) -> str:
    """Write attributes as a SELECT's columns."""
    return ", ".join(f"{sql} AS {name}" for kind in kinds for name, sql in kind.items())
