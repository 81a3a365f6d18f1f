"""From requests to facts: noticing costs a request microseconds; one thread a process writes what was noticed once a second."""

from server.visits.recording.noticing import Subject, notice
from server.visits.recording.writer import flush, start, stop
from server.visits.sections import FIELDS, OF_THEIR_CHILDREN, OPERATIONS

__all__ = ["FIELDS", "OF_THEIR_CHILDREN", "OPERATIONS", "Subject", "flush", "notice", "start", "stop"]
