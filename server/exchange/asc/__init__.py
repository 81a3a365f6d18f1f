"""Reading aSc Timetables' XML: what it says, in the words of exchange/fet, so that one import serves both.

Pure: no Django, no database. The file is XML with the root `timetable`; its lists name each other by ids in attributes, and
its cards place lessons by bits: '01000' is the second day, '10' the first week of two.
"""

from server.exchange.asc.read import is_asc, read_asc

__all__ = ["is_asc", "read_asc"]
