"""Tables of the outbox: each school's counter, its numbered events, and events that wait for their instant."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from server.schools.models import School, SchoolOwned


class SchoolSequence(models.Model):
    """The number of a school's last event. Taken last in a transaction, so numbers become visible in their order."""

    school = models.OneToOneField(School, on_delete=models.CASCADE, primary_key=True, related_name="+")
    seq = models.BigIntegerField(help_text="Number of the school's last event, from 1.")

    def __str__(self) -> str:
        return f"{self.school_id}: {self.seq}"


class LiveEvent(SchoolOwned):
    """Something that happened: ids only, read again with the listener's rights. Partitioned by day, kept for 7 days."""

    pk = models.CompositePrimaryKey("school_id", "seq")
    seq = models.BigIntegerField(help_text="Number within the school, from 1, without holes.")
    kind = models.TextField(help_text="What happened, for example 'lesson_recorded'.")
    topics = ArrayField(models.TextField(), help_text="What it happened to: topics.py.")
    ids = models.JSONField(help_text="Ids of the rows concerned, by name; never their contents.")
    at = models.DateTimeField(help_text="When it happened.")

    class Meta:
        # Django cannot describe partitions: the table is made in a migration, its partitions in partitions.py.
        managed = False
        db_table = "live_event"

    def __str__(self) -> str:
        return f"{self.school_id}/{self.seq}: {self.kind}"


class DueEvent(SchoolOwned):
    """An event that nobody may hear of before its instant (M8); the hub moves it to the outbox then."""

    due_at = models.DateTimeField(help_text="The instant from which it may be heard of.")
    kind = models.TextField(help_text="As in LiveEvent.")
    topics = ArrayField(models.TextField(), help_text="As in LiveEvent.")
    ids = models.JSONField(help_text="As in LiveEvent.")

    class Meta:
        indexes = (models.Index(name="dueevent_by_instant", fields=["due_at", "id"]),)

    def __str__(self) -> str:
        return f"{self.school_id} at {self.due_at}: {self.kind}"
