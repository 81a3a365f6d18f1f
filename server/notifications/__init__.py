"""Pushing news to the devices of families: which, when, and what of it may be said. What happened is read from the live outbox."""
