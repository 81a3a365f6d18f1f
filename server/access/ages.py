"""When a student reaches the ages of a school's policy, in SQL (F2): one text for requests, sockets and feeds.

Somebody reaches an age on the birthday itself; who was born on 29 February, on the last day of February.
"""


def _reached(age: str, born_on: str) -> str:
    return f"({born_on} + make_interval(years => {age}::int))::date"


def guardian_still(*, right: str, born_on: str, today: str) -> str:
    """Give the condition that no age has ended a right.

    A right that began on that birthday or later is the student's own consent, and goes on. `right` names a row of
    people_guardianright; `born_on` and `today` are expressions.
    """
    day = _reached("rule.guardian_until_age", born_on)
    return (
        f"NOT EXISTS (SELECT FROM people_agerule AS rule WHERE rule.school_id = {right}.school_id AND rule.scope = {right}.scope"
        f" AND {day} <= {today} AND {right}.since < {day})"
    )


def student_already(*, school: str, scope: str, born_on: str, today: str) -> str:
    """Give the condition that a student is old enough to see a scope of their own; all arguments are expressions."""
    return (
        f"NOT EXISTS (SELECT FROM people_agerule AS rule WHERE rule.school_id = {school} AND rule.scope = {scope}"
        f" AND {_reached('rule.student_from_age', born_on)} > {today})"
    )
