"""`python -m server export-schema`: write the contract beside the code that makes it."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from schema import sdl


class Command(BaseCommand):
    """Write schema/schema.graphql."""

    help = "Writes schema/schema.graphql from the code; commit it with the change that made it differ."

    def handle(self, **_options: object) -> None:
        """Do it, and say where."""
        sdl.FILE.write_text(sdl.sdl(), encoding="utf-8")
        self.stdout.write(f"Written: {sdl.FILE.relative_to(sdl.FILE.parents[1])}")
