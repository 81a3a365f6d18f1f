"""Everything in and out: timetable files, archives, spreadsheets. No rules of its own about what is valid: the domains' actions decide."""
