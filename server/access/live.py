"""Who may hear of what, now: the rules of access asked the other way round, from a row to the accounts that may see it.

The rules themselves are beside this file; tests hold that nobody hears what the rules would not show. Days are the
school's own. Rights classes name everything by which two accounts could be shown different things of one event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.access.ages import guardian_still, student_already
from server.live.audience import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

_TODAY = "(now() AT TIME ZONE school.time_zone)::date"


def _class(name: str, account: str, *mixed_with: str, alone: str = "false") -> str:
    """An expression: the rights class `name`; one of its own where `alone`, and for accounts that also see as somebody of another side."""
    also = " OR ".join([alone, *(f"EXISTS (SELECT FROM {table} AS other WHERE other.account_id = {account})" for table in mixed_with)])
    return f"CASE WHEN {also} THEN {name} || ' ' || {account} ELSE {name} END"


_FAMILIES = ("people_guardian", "people_student")
_SCHOOLS = ("people_staffmember", "people_roleassignment")

_OFFICE = f"""
    SELECT assigned.account_id, {_class("'office'", "assigned.account_id", *_FAMILIES)}
    FROM people_roleassignment AS assigned JOIN schools_school AS school ON school.id = assigned.school_id
    WHERE assigned.school_id = (%s) AND assigned.role IN ('DEPUTY_HEAD', 'ADMINISTRATOR')
      AND assigned.since <= {_TODAY} AND (assigned.until IS NULL OR assigned.until > {_TODAY})
"""  # noqa: S608

_JOURNAL_STAFF = f"""
    SELECT person.account_id, {_class("'teacher'", "person.account_id", *_FAMILIES)}
    FROM groups_journalteacher AS teaching
    JOIN schools_school AS school ON school.id = teaching.school_id
    JOIN people_staffmember AS person ON person.id = teaching.staff_id
    WHERE teaching.journal_id = topic.subject_id AND teaching.since <= {_TODAY} AND teaching.until > {_TODAY}
      AND person.account_id IS NOT NULL
    UNION ALL
    SELECT person.account_id, {_class("'class teacher'", "person.account_id", *_FAMILIES)}
    FROM groups_journal AS journal
    JOIN groups_group AS of_journal ON of_journal.id = journal.group_id
    JOIN schools_school AS school ON school.id = journal.school_id
    JOIN groups_classteacher AS led ON led.school_class_id = of_journal.school_class_id
    JOIN people_staffmember AS person ON person.id = led.staff_id
    WHERE journal.id = topic.subject_id AND led.since <= {_TODAY} AND led.until > {_TODAY}
      AND person.account_id IS NOT NULL
"""  # noqa: S608

_SCOPES = "'family ' || string_agg(DISTINCT held.scope, ' ' ORDER BY held.scope)"
# A lesson's homework is open by the right about another child of the group as well: who has none about this one shares with nobody.
_NO_HOMEWORK = "NOT bool_or(held.scope = 'HOMEWORK')"
_STILL = guardian_still(right="held", born_on="child.born_on", today=_TODAY)
_ALREADY = student_already(school="student.school_id", scope="held.scope", born_on="student.born_on", today=_TODAY)
# A student sees of itself what a guardian with all rights sees, as far as the student is old enough.
_FAMILY = f"""
    SELECT guardian.account_id, {_class(_SCOPES, "guardian.account_id", *_SCHOOLS, alone=_NO_HOMEWORK)}
    FROM people_guardianright AS held
    JOIN schools_school AS school ON school.id = held.school_id
    JOIN people_student AS child ON child.id = held.student_id
    JOIN people_guardian AS guardian ON guardian.id = held.guardian_id
    WHERE held.student_id = topic.subject_id AND held.scope IN ('MARKS', 'ATTENDANCE', 'HOMEWORK')
      AND held.since <= {_TODAY} AND (held.until IS NULL OR held.until > {_TODAY}) AND guardian.account_id IS NOT NULL
      AND {_STILL}
    GROUP BY guardian.account_id
    UNION ALL
    SELECT student.account_id, {_class("own.rights", "student.account_id", *_SCHOOLS, alone="own.alone")}
    FROM people_student AS student
    JOIN schools_school AS school ON school.id = student.school_id
    CROSS JOIN LATERAL (
        SELECT coalesce({_SCOPES}, 'family') AS rights, coalesce({_NO_HOMEWORK}, true) AS alone
        FROM unnest(ARRAY['ATTENDANCE', 'HOMEWORK', 'MARKS']) AS held (scope) WHERE {_ALREADY}) AS own
    WHERE student.id = topic.subject_id AND student.account_id IS NOT NULL
"""  # noqa: S608

_CLASS_TEACHER = f"""
    SELECT person.account_id, {_class("'class teacher'", "person.account_id", *_FAMILIES)}
    FROM groups_membership AS member
    JOIN schools_school AS school ON school.id = member.school_id
    JOIN groups_group AS of_class ON of_class.id = member.group_id
    JOIN groups_classteacher AS led ON led.school_class_id = of_class.school_class_id
    JOIN people_staffmember AS person ON person.id = led.staff_id
    WHERE member.student_id = topic.subject_id AND member.kind = 'CLASS' AND member.since <= {_TODAY} AND member.until > {_TODAY}
      AND led.since <= {_TODAY} AND led.until > {_TODAY} AND person.account_id IS NOT NULL
"""  # noqa: S608

_CLASS_LED = f"""
    SELECT person.account_id, {_class("'class teacher'", "person.account_id", *_FAMILIES)}
    FROM groups_classteacher AS led
    JOIN schools_school AS school ON school.id = led.school_id
    JOIN people_staffmember AS person ON person.id = led.staff_id
    WHERE led.school_class_id = topic.subject_id AND led.since <= {_TODAY} AND led.until > {_TODAY} AND person.account_id IS NOT NULL
"""  # noqa: S608

# Bells and that something has changed are the same for all of them; which lessons families see differs from one to the next, and
# is never to be shared.
_OF_SCHOOL = f"""
    SELECT person.account_id, {_class("'staff'", "person.account_id", *_FAMILIES)}
    FROM people_staffmember AS person WHERE person.school_id = topic.subject_id AND person.account_id IS NOT NULL
    UNION ALL
    {_OFFICE % "topic.subject_id"}
    UNION ALL
    SELECT student.account_id, {_class("'family'", "student.account_id", *_SCHOOLS)}
    FROM people_student AS student WHERE student.school_id = topic.subject_id AND student.account_id IS NOT NULL
    UNION ALL
    SELECT guardian.account_id, {_class("'family'", "guardian.account_id", *_SCHOOLS)}
    FROM people_guardian AS guardian JOIN schools_school AS school ON school.id = guardian.school_id
    WHERE guardian.school_id = topic.subject_id AND guardian.account_id IS NOT NULL AND EXISTS (
        SELECT FROM people_guardianright AS held JOIN people_student AS child ON child.id = held.student_id
        WHERE held.guardian_id = guardian.id AND held.school_id = guardian.school_id
          AND held.since <= {_TODAY} AND (held.until IS NULL OR held.until > {_TODAY}) AND {_STILL})
"""  # noqa: S608

# An event says only that there are new figures; which, each reads with its own rights. Outside a school one hears nothing: that somebody
# came just now would be told of one family (V4).
_SEES_FIGURES = f"""
    {_OFFICE % "topic.subject_id"}
    UNION ALL
    SELECT person.account_id, 'class teacher ' || person.account_id
    FROM groups_classteacher AS led JOIN schools_school AS school ON school.id = led.school_id
    JOIN people_staffmember AS person ON person.id = led.staff_id
    WHERE led.school_id = topic.subject_id AND led.since <= {_TODAY} AND led.until > {_TODAY} AND person.account_id IS NOT NULL
"""  # noqa: S608

_SCHOOL_OF_JOURNAL = "SELECT school_id FROM groups_journal WHERE id = topic.subject_id"
_SCHOOL_OF_STUDENT = "SELECT school_id FROM people_student WHERE id = topic.subject_id"
_SCHOOL_OF_CLASS = "SELECT school_id FROM groups_schoolclass WHERE id = topic.subject_id"
_SCHOOL_OF_DRAFT = "SELECT school_id FROM timetable_timetable WHERE id = topic.subject_id"


def _active(accounts: str) -> str:
    """Those of the accounts that are active."""
    return f"""
        SELECT told.account_id, told.rights FROM ({accounts}) AS told (account_id, rights)
        JOIN people_account AS account ON account.id = told.account_id AND account.is_active"""  # noqa: S608


AUDIENCES = {
    "journal": Audience(school=_SCHOOL_OF_JOURNAL, accounts=_active(f"{_JOURNAL_STAFF} UNION ALL {_OFFICE % _SCHOOL_OF_JOURNAL}")),
    "student": Audience(
        school=_SCHOOL_OF_STUDENT,
        accounts=_active(f"{_FAMILY} UNION ALL {_CLASS_TEACHER} UNION ALL {_OFFICE % _SCHOOL_OF_STUDENT}"),
    ),
    "class": Audience(school=_SCHOOL_OF_CLASS, accounts=_active(f"{_CLASS_LED} UNION ALL {_OFFICE % _SCHOOL_OF_CLASS}")),
    "draft": Audience(school=_SCHOOL_OF_DRAFT, accounts=_active(_OFFICE % _SCHOOL_OF_DRAFT)),
    "visits": Audience(school="SELECT id FROM schools_school WHERE id = topic.subject_id", accounts=_active(_SEES_FIGURES)),
    "timetable": Audience(school="SELECT id FROM schools_school WHERE id = topic.subject_id", accounts=_active(_OF_SCHOOL)),
}


def is_concerned(rights: str, topic: str, concerns: Mapping[str, list[int]] | None) -> bool:
    """Whether somebody of a rights class is shown anything new by an event; the school's own people always are.

    `concerns`: ids of students by the scope of a family's right, as in server.live.events.CONCERNS.
    """
    if concerns is None or any(not each.startswith("family") for each in rights.split("+")):
        return True
    subject_id = int(topic.partition(":")[2])
    return any(scope in rights and subject_id in students for scope, students in concerns.items())
