"""What a save writes is checked as it is written, not at its commit, where a whole school waits for the outbox's number."""

from django.db import migrations

TABLES = ("journal_cell", "journal_mark", "journal_ledgerentry", "journal_lessonrecord", "journal_savedentry", "journal_cellevent")
SQL = """
DO $$
DECLARE found record;
BEGIN
    FOR found IN
        SELECT conrelid::regclass AS holder, conname FROM pg_constraint
        WHERE contype = 'f' AND condeferrable AND conparentid = 0 AND conrelid = ANY ('{{{tables}}}'::regclass[])
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY {when}', found.holder, found.conname);
    END LOOP;
END $$;
"""


def sql(when: str) -> str:
    """Write the statement that has references checked IMMEDIATE or DEFERRED."""
    return SQL.format(tables=",".join(TABLES), when=when)


class Migration(migrations.Migration):
    """Alters every foreign key of what saves write."""

    dependencies = [("journal", "0004_cover_averages")]
    operations = [migrations.RunSQL(sql("IMMEDIATE"), sql("DEFERRED"))]
