"""Homework."""

from datetime import datetime

from schema.engine.types import Node, model_type
from server.access import planning as access
from server.planning import models


@model_type(models.Homework, rule=access.SEE_HOMEWORK)
class Homework(Node):
    """What was set in a lesson for later."""

    text: str
    posted_at: datetime
