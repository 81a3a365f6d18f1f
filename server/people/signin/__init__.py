"""Signing in: who is at the other end of a request. No roles and no rights: those are server.access."""
