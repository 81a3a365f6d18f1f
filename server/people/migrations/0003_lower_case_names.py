"""Sign-in names are lower case, and the database holds it."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    """Lowers what stands there first; two names that are one then are reported by the unique constraint, and nothing changes."""

    dependencies = [("people", "0002_history")]
    operations = [
        migrations.RunSQL("UPDATE people_account SET username = lower(username) WHERE username <> lower(username)", migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(("username", django.db.models.functions.text.Lower("username"))), name="account_username_is_lower_case"
            ),
        ),
    ]
