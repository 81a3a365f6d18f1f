"""What imports tell the person who runs them: tables, notes, faults. Decides nothing."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.exchange.fet import FaultyFile
    from server.exchange.loading import Loaded
    from server.exchange.loading.people import NewAccount

WIDTH = 110
SHOWN = 100
"""Faults printed; a file with more is mended faster by starting over."""


def summary(loaded: Loaded, *, dry_run: bool) -> str:
    """Give what was found and made, and the notes, as text."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, justify in (("", "left"), ("in the file", "right"), ("would be new" if dry_run else "new", "right")):
        table.add_column(heading, justify="right" if justify == "right" else "left")
    for count in loaded.counts:
        table.add_row(count.name, f"{count.found}", f"{count.made}")
    notes = [Text(f"Note: {note}") for note in loaded.plan.notes]
    return rendered(table, *notes)


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
