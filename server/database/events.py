"""What the history tables of all domains are made from."""

import pghistory.models
from django.db import models


class Event(pghistory.models.Event):
    """An earlier state of a row. A region's schools write more of them than 32 bits can number."""

    pgh_id = models.BigAutoField(primary_key=True)

    class Meta:
        abstract = True
