"""The functions of visits, as sql/ holds them now."""

from django.db import migrations

from server.visits.functions import install


def make(_apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("visits", "0004_own_visits")]
    operations = [migrations.RunPython(make)]
