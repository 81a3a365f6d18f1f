"""What changes a school's calendar. Each action is one transaction."""

from server.schools.actions.calendar import CalendarAdded, Days, Worked, add_to_calendars

__all__ = ["CalendarAdded", "Days", "Worked", "add_to_calendars"]
