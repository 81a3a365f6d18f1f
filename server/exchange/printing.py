"""What imports tell the person who runs them: tables, notes, faults. Decides nothing."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from server.exchange.timetables.lessons import lessons_by_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.exchange.fet import FaultyFile
    from server.exchange.loading import Loaded
    from server.exchange.loading.people import NewAccount
    from server.exchange.timetables import Plan

WIDTH = 110
SHOWN = 100
"""Faults printed; a file with more is mended faster by starting over."""


def summary(loaded: Loaded, *, dry_run: bool) -> str:
    """Give what was found and made, and the notes, as text."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for heading in ("in the file", "would be new" if dry_run else "new"):
        table.add_column(heading, justify="right")
    for count in loaded.counts:
        table.add_row(count.name, f"{count.found}", f"{count.made}")
    notes = [Text(f"Note: {note}") for note in loaded.plan.notes]
    return rendered(*map(Text, _size(loaded.plan)), table, *notes)


def _size(plan: Plan) -> Iterator[str]:
    """Say how large the file is, in figures that can be counted in it by other means."""
    activities = {activity.id: activity for activity in plan.timetable.activities}
    yield f"{len(plan.timetable.days)} days of {len(plan.timetable.hours)} hours; {len(activities)} activities."
    if plan.week:
        hours = lessons_by_cell(plan.week, activities, plan.cells)
        placed = len({row.activity for row in plan.week})
        yield f"The solved week places {placed} of them in {len(plan.week)} hours; a student has {min(hours)} to {max(hours)} of these."


def codes(accounts: Iterable[NewAccount]) -> str:
    """Give new accounts with their one-time codes as a table."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("who", "sign-in name", "one-time code"):
        table.add_column(heading, no_wrap=True)
    for account in accounts:
        table.add_row(Text(account.full_name), Text(account.username), account.code)
    return rendered(table)


def codes_csv(accounts: Iterable[NewAccount]) -> str:
    """Give new accounts with their one-time codes as CSV, with a heading."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("who", "sign_in_name", "one_time_code"))
    writer.writerows((account.full_name, account.username, account.code) for account in accounts)
    return text.getvalue()


def faults(found: FaultyFile) -> list[str]:
    """Give a line for each fault, and one for those that are not shown."""
    shown = [str(fault) for fault in found.faults[:SHOWN]]
    hidden = len(found.faults) - len(shown) + found.omitted
    return [*shown, f"… and {hidden} more."] if hidden else shown


def rendered(*parts: Table | Text) -> str:
    """Give rich's text without colours, as wide as a report is."""
    console = Console(file=io.StringIO(), width=WIDTH, color_system=None)
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return capture.get().rstrip()
