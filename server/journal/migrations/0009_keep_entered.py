"""An earlier state of a cell is kept where attendance stands in it, so that it stays known when that was entered."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0008_keep_attendance"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="cell",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cell",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code_id" IS NOT NULL OR NEW."code_id" IS NOT NULL)',
                    func='INSERT INTO "journal_cellevent" ("changed_at", "changed_by_id", "code_id", "id", "journal_id", "lesson_id", "minutes", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "student_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."code_id", OLD."id", OLD."journal_id", OLD."lesson_id", OLD."minutes", OLD."on", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."school_id", OLD."student_id", OLD."version"); RETURN NULL;',
                    hash="c239ea9e27a947980d85040ccebb0cde487c5ce4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bb5f2",
                    table="journal_cell",
                    when="AFTER",
                ),
            ),
        ),
    ]
