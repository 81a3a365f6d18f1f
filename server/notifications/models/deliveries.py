"""What is on its way to devices, and how far the live outbox has been read for that."""

from django.db import models
from django.db.models import Q

from server.notifications.models.devices import Device
from server.notifications.models.wishes import Kind
from server.people.models import Student
from server.schools.models import School, SchoolOwned


class ReadSoFar(models.Model):
    """The number of a school's last event that deliveries were made of. It moves in the transaction that makes them."""

    school = models.OneToOneField(School, on_delete=models.CASCADE, primary_key=True, related_name="+")
    seq = models.BigIntegerField(help_text="Number of the event, as in LiveEvent.")

    def __str__(self) -> str:
        return f"{self.school_id}: {self.seq}"


class Delivery(SchoolOwned):
    """One piece of news for one device: ids only. What it says is read when it is sent, with the rights of that moment."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "WAITING", "ждёт"
        SENT = "SENT", "принято службой доставки"
        EMPTY = "EMPTY", "сообщать уже нечего"
        LOST = "LOST", "не доставлено"

    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    student = models.ForeignKey(Student, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind, help_text="What it is about.")
    seq = models.BigIntegerField(help_text="Number of the event it comes from, as in LiveEvent.")
    ids = models.JSONField(help_text="Ids of the rows concerned, by name, as in LiveEvent.")
    happened_at = models.DateTimeField(help_text="When it happened.")
    due_at = models.DateTimeField(help_text="When it is to be sent, or tried again.")
    attempts = models.PositiveSmallIntegerField(default=0, help_text="How often it was tried.")
    state = models.CharField(max_length=7, choices=State, default=State.WAITING, help_text="What became of it.")
    done_at = models.DateTimeField(null=True, help_text="When that was settled; null while it waits.")

    class Meta:
        ordering = ("happened_at", "id")
        indexes = (
            models.Index(name="delivery_due", fields=["due_at"], condition=Q(state="WAITING")),
            models.Index(name="delivery_settled", fields=["done_at"], condition=~Q(state="WAITING")),
        )
        constraints = (models.UniqueConstraint(name="delivery_once", fields=["device", "school", "seq", "student", "kind"]),)

    def __str__(self) -> str:
        return f"{self.kind} to {self.device_id}"
