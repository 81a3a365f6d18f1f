"""`python -m server export-schema`: write the contract beside the code that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.management.base import BaseCommand

from schema import sdl

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Write schema/schema.graphql."""

    help = "Writes schema/schema.graphql from the code; commit it with the change that made it differ."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether this is a release."""
        parser.add_argument("--release", action="store_true", help="also write released.graphql, which no later schema may break")

    def handle(self, *, release: bool, **_options: object) -> None:
        """Do it, and say where."""
        for path in [sdl.FILE, sdl.RELEASED] if release else [sdl.FILE]:
            path.write_text(sdl.sdl(), encoding="utf-8")
            self.stdout.write(f"Written: {path.relative_to(path.parents[1])}")
