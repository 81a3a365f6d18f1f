"""What is said of homework beside its text: checked, and written in one statement. The lesson has to be locked."""

import json
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from django.db import connection

from server.errors import InvalidInputError

MOST_LINKS, LONGEST_URL, LONGEST_TITLE, MOST_MINUTES = 10, 2000, 200, 600
WRITE = """
WITH homework AS (
    UPDATE planning_homework h SET minutes = %(minutes)s, for_all = %(students)s::bigint[] IS NULL, due_lesson_id = (
        SELECT due.id FROM timetable_lesson due JOIN timetable_lesson l ON l.id = h.lesson_id
        WHERE due.id = %(due)s AND due.group_id = l.group_id AND (due."on", due.number) > (l."on", l.number))
    WHERE h.lesson_id = %(lesson)s
    RETURNING h.school_id, h.lesson_id, h.due_lesson_id),
others AS (DELETE FROM planning_homeworkstudent WHERE lesson_id = %(lesson)s
    AND student_id <> ALL (coalesce(%(students)s::bigint[], '{}'))),
named AS (
    INSERT INTO planning_homeworkstudent (school_id, lesson_id, student_id)
    SELECT school_id, lesson_id, unnest(%(students)s::bigint[]) FROM homework ON CONFLICT DO NOTHING),
other_links AS (DELETE FROM planning_homeworklink WHERE lesson_id = %(lesson)s AND position >= %(link_count)s),
links AS (
    INSERT INTO planning_homeworklink (school_id, lesson_id, position, url, title)
    SELECT school_id, lesson_id, position, url, title FROM homework,
        jsonb_to_recordset(%(links)s::jsonb) AS l (position smallint, url text, title text)
    ON CONFLICT (lesson_id, position) DO UPDATE SET url = excluded.url, title = excluded.title)
SELECT due_lesson_id FROM homework
"""


FORGET = """
WITH students AS (DELETE FROM planning_homeworkstudent WHERE lesson_id = %(lesson)s),
done AS (DELETE FROM planning_homeworkdone WHERE lesson_id = %(lesson)s)
DELETE FROM planning_homeworklink WHERE lesson_id = %(lesson)s
"""


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """A page that homework points at."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class HomeworkDetails:
    """All that is said of homework beside its text; `student_ids` None: for all, `due_lesson_id` None: the next lesson."""

    due_lesson_id: int | None = None
    minutes: int | None = None
    student_ids: tuple[int, ...] | None = None
    links: tuple[LinkEntry, ...] = ()


def check(details: HomeworkDetails) -> None:
    """Say no to what homework cannot be. Raises: InvalidInputError, which says what and where."""
    if details.minutes is not None and not 1 <= details.minutes <= MOST_MINUTES:
        msg = f"homeworkDetails.minutes: 1 to {MOST_MINUTES}."
        raise InvalidInputError(msg)
    if details.student_ids == ():
        msg = "homeworkDetails.studentIds: name at least one student, or leave it out: then it is for all."
        raise InvalidInputError(msg)
    if len(details.links) > MOST_LINKS:
        msg = f"homeworkDetails.links: at most {MOST_LINKS} links."
        raise InvalidInputError(msg)
    for number, link in enumerate(details.links):
        if not _is_address(link.url) or len(link.title) > LONGEST_TITLE or "\0" in link.title:
            msg = (
                f"homeworkDetails.links[{number}]: an address that begins with https:// or http://, and a title of at most {LONGEST_TITLE}."
            )
            raise InvalidInputError(msg)


def _is_address(url: str) -> bool:
    """Tell whether a text is a plain address of a page: no other scheme, no name and password, no spaces."""
    if len(url) > LONGEST_URL or not url.isprintable() or any(sign in url for sign in " \\<>\"'`"):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return url.startswith(("https://", "http://")) and bool(parts.hostname) and "@" not in parts.netloc


def write_details(lesson_id: int, details: HomeworkDetails, roster: list[int]) -> None:
    """Write what is said of a lesson's homework beside its text.

    Cost: one statement.
    Raises: InvalidInputError where there is no homework, somebody named is not on the roster, or it is due in no later lesson.
    """
    if details.student_ids is not None and not set(details.student_ids) <= set(roster):
        msg = "homeworkDetails.studentIds: somebody named is not in the group on the day of the lesson."
        raise InvalidInputError(msg)
    links = [{"position": position, **asdict(link)} for position, link in enumerate(details.links)]
    values = {
        "lesson": lesson_id,
        "due": details.due_lesson_id,
        "minutes": details.minutes,
        "students": None if details.student_ids is None else list(details.student_ids),
        "links": json.dumps(links),
        "link_count": len(links),
    }
    with connection.cursor() as cursor:
        cursor.execute(WRITE, values)
        found = cursor.fetchone()
    if found is None:
        msg = "homeworkDetails: the lesson has no homework; send its text as well."
        raise InvalidInputError(msg)
    if details.due_lesson_id is not None and found[0] is None:
        msg = "homeworkDetails.dueLessonId: a later lesson of the same group."
        raise InvalidInputError(msg)


def forget_details(lesson_id: int) -> None:
    """Take away what was said of a lesson's homework beside its text, which is gone.

    Cost: one statement.
    """
    with connection.cursor() as cursor:
        cursor.execute(FORGET, {"lesson": lesson_id})
