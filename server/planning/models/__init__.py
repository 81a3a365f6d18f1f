"""Tables of what is to be learned: thematic plans, what lessons took from them, and homework. No behaviour but integrity."""

from server.planning.models.homework import Homework, HomeworkDone, HomeworkLink, HomeworkStudent
from server.planning.models.laid import LaidLesson, RowProgress
from server.planning.models.plans import CoveredRow, PlanBinding, PlanRow, ThematicPlan

__all__ = [
    "CoveredRow",
    "Homework",
    "HomeworkDone",
    "HomeworkLink",
    "HomeworkStudent",
    "LaidLesson",
    "PlanBinding",
    "PlanRow",
    "RowProgress",
    "ThematicPlan",
]
