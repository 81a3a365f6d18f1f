"""What is told of one's own visits; and the functions of visits, as sql/ holds them now."""

import django.db.models.deletion
from django.db import migrations, models

from server.visits.functions import install


def make(_apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("visits", "0003_functions"), ("people", "0001_initial"), ("schools", "0001_initial")]
    operations = [
        migrations.DeleteModel(name="Fact"),
        migrations.CreateModel(
            name="OwnVisit",
            fields=[
                ("place", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField(help_text="When it was asked for.")),
                ("role", models.TextField(help_text="As whom: guardian, student or staff.")),
                ("section", models.TextField(help_text="What was looked at.")),
                ("client", models.TextField(help_text="By which client.")),
            ],
            options={"ordering": ("place",), "managed": False},
        ),
        migrations.RunPython(make),
    ]
