"""Guardians are told of their own visits alone; and the functions of visits, as sql/ holds them now."""

from django.db import migrations, models

from server.visits.functions import install


def make(_apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("visits", "0005_functions")]
    operations = [
        migrations.AddField(
            model_name="summary",
            name="only_account",
            field=models.BigIntegerField(help_text="Whose visits alone are counted; null for all guardians.", null=True),
        ),
        migrations.RunPython(make),
    ]
