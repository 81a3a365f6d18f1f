"""Who is who: accounts, students, guardians and their rights, staff, roles."""
