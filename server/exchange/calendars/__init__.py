"""Calendars that come from elsewhere: the state's public holidays, as a file."""

from server.exchange.calendars.production import FaultyCalendarError, PublicCalendar, read_calendar

__all__ = ["FaultyCalendarError", "PublicCalendar", "read_calendar"]
