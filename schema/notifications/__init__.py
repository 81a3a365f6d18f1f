"""Devices and wishes of families who are told news, as GraphQL shows them. Fields only: nothing is decided in here."""
