"""Students and staff of a school."""

from typing import Any

from django.conf import settings
from django.db import models

from server.people import names
from server.schools.models import Imported


class Person(Imported):
    """A person as a school knows them."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="%(class)ss")
    family_name = models.CharField(max_length=80, help_text="Фамилия.")
    given_name = models.CharField(max_length=80, blank=True, default="", help_text="Имя.")
    patronymic = models.CharField(max_length=80, blank=True, default="", help_text="Отчество.")
    full_name = models.CharField(max_length=250, editable=False, help_text="Family name, given name, patronymic.")
    sort_key = models.CharField(max_length=250, editable=False, help_text="Orders people alphabetically in Russian.")

    class Meta(Imported.Meta):
        abstract = True
        ordering = ("sort_key", "id")

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Save with the derived names."""
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """Set the columns that follow from the name; bulk writers call it themselves."""
        parts = (self.family_name, self.given_name, self.patronymic)
        self.full_name = names.full_name(*parts)
        self.sort_key = names.sort_key(*parts)


class Student(Person):
    """A child who learns at the school."""

    born_on = models.DateField(null=True, blank=True, help_text="Birthday, where known.")

    class Meta(Person.Meta):
        indexes = (models.Index(name="student_in_order", fields=["school", "sort_key"]),)


class StaffMember(Person):
    """Somebody who works at the school."""

    position = models.CharField(max_length=100, blank=True, default="", help_text="Job title, as on documents.")
