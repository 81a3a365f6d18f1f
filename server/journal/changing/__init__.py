"""Changing dated lessons in one act: what is asked, what stands, what is in the way, what is written (T3, T4).

It stands here and not in timetable/, because a lesson that is recorded is neither moved nor cancelled.
"""
