"""Weekly timetables on their way out: as a FET file with its solved week, and as a plain table. Nothing is written to the database."""

from server.exchange.export.collect import Collected, collect
from server.exchange.export.fet import fet_file, week_file
from server.exchange.export.table import table_file

__all__ = ["Collected", "collect", "fet_file", "table_file", "week_file"]
