"""Visits, filling and results, as GraphQL shows them. Fields only: no rows are read and no decisions taken in here."""
