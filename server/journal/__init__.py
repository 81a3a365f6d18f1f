"""What is written in a journal: lesson records, attendance, marks and their ledger, averages."""
