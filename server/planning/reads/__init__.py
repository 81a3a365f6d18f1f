"""What can be asked of plans and homework. Everything is a queryset or an expression."""

from server.planning.reads.homework import done_by, done_marks, due_lesson, homework, homework_of, is_late, links_of, load, named_students
from server.planning.reads.plans import (
    covered_rows,
    hours_of_plan,
    is_editable,
    journals_following,
    journals_to_follow,
    offered,
    plan,
    plan_of_journal,
    plans,
    plans_fitting,
    rows_of_plan,
)
from server.planning.reads.progress import lessons_left, overview, progress, row_progress, unplanned

__all__ = [
    "covered_rows",
    "done_by",
    "done_marks",
    "due_lesson",
    "homework",
    "homework_of",
    "hours_of_plan",
    "is_editable",
    "is_late",
    "journals_following",
    "journals_to_follow",
    "lessons_left",
    "links_of",
    "load",
    "named_students",
    "offered",
    "overview",
    "plan",
    "plan_of_journal",
    "plans",
    "plans_fitting",
    "progress",
    "row_progress",
    "rows_of_plan",
    "unplanned",
]
