"""What a timetable file means for a school: classes, divisions, groups, students, journals, bells and lessons of the cycle.

Pure: no Django, no database. A file says nothing of classes or weekdays; every guess made here has a rule in a docstring
and a line among the plan's notes. exchange/loading/ writes a plan down.
"""

from server.exchange.timetables.plan import Plan, make_plan

__all__ = ["Plan", "make_plan"]
