"""Visits on their way in and out: one's own as CSV or JSON, logs of other systems, Caliper 1.2. What is a visit is not decided in here."""
