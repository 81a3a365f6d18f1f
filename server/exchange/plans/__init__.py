"""Thematic plans as spreadsheets: what is in a file, which column is what, rows with their faults, and a file of a plan.

Go through `table` (a file or pasted text -> cells), `columns` (headings -> fields), `rows` (cells -> rows or faults), `files`
(rows -> a file). Nothing is written to the database in here.
"""
