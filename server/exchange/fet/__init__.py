"""Reading FET files: what a timetable file and its solved week say, and every fault in them with its line.

Pure: no Django, no database, no guesses about classes or divisions (exchange/timetables/ makes those). FET is the free
timetabling program; its file is XML with the root `fet`, its solved week a CSV with a row per activity and hour.
"""

from server.exchange.fet.document import Activity, Named, Room, StudentsSet, TimetableFile, WeekRow
from server.exchange.fet.faults import Fault, FaultyFile
from server.exchange.fet.timetable import read_timetable
from server.exchange.fet.week import read_week

__all__ = [
    "Activity",
    "Fault",
    "FaultyFile",
    "Named",
    "Room",
    "StudentsSet",
    "TimetableFile",
    "WeekRow",
    "read_timetable",
    "read_week",
]
