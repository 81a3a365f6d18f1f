"""What plans and homework tell listeners: which events an action publishes, to which topics. Nothing is written in here."""

from server.live import topics
from server.live.events import CONCERNS, NewEvent

PLAN_FOLLOWED = "plan_followed"
HOMEWORK_DONE = "homework_done"


def plan_followed(school_id: int, journals: list[int], by: int) -> list[NewEvent]:
    """Tell journals that what their plan offers is another now: it was bound, released or changed."""
    if not journals:
        return []
    ids = {"journals": journals, "by": by}
    return [NewEvent(school_id, PLAN_FOLLOWED, tuple(map(topics.journal, sorted(journals))), ids)]


def homework_done(school_id: int, lesson_id: int, journal_id: int, student_id: int, by: int) -> list[NewEvent]:
    """Tell the journal, and the student's family, what a student says of homework; no cell has changed."""
    ids = {"lesson": lesson_id, "students": [], "by": by, CONCERNS: {"HOMEWORK": [student_id]}}
    return [NewEvent(school_id, HOMEWORK_DONE, (topics.journal(journal_id), topics.student(student_id)), ids)]
