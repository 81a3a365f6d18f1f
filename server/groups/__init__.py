"""Who learns with whom: classes, divisions, subgroups, membership over time, and which subject is taught to which group (journals)."""
