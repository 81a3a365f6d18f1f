"""What changes plans. Each action is one transaction; the actor and the clock are handed in."""

from server.planning.actions.bind import bind_plan
from server.planning.actions.homework import mark_homework
from server.planning.actions.plans import NewPlan, copy_plan, create_plan, remove_plan, save_plan
from server.planning.entry import RowEntry
from server.planning.homework import HomeworkDetails, LinkEntry

__all__ = [
    "HomeworkDetails",
    "LinkEntry",
    "NewPlan",
    "RowEntry",
    "bind_plan",
    "copy_plan",
    "create_plan",
    "mark_homework",
    "remove_plan",
    "save_plan",
]
