"""Laying a weekly timetable over dates: what is to be made, changed and taken away, and the writing of it (T2).

It stands here and not in timetable/, because what stands in journals decides which lessons are left alone. Set-based: as
many statements for a year of a large school as for a week of a small one.
"""

from server.journal.publishing.lay import Laid, Tell, compare, concerned, write

__all__ = ["Laid", "Tell", "compare", "concerned", "write"]
