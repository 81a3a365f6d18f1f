"""Who oversees schools."""

from django.db import models


class Region(models.Model):
    """A region (oblast, krai, republic) whose coordinators see aggregates only (V4)."""

    name = models.CharField(max_length=200, unique=True, help_text="Full name, as on documents.")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Municipality(models.Model):
    """A city or district of a region."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="municipalities")
    name = models.CharField(max_length=200, help_text="Full name, as on documents.")

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(name="municipality_name_once", fields=["region", "name"]),)

    def __str__(self) -> str:
        return self.name
