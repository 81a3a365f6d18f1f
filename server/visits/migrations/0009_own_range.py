"""A range of one's own visits has a limit; the functions of visits, as sql/ holds them now."""

from django.db import migrations

from server.visits.functions import install


def make(_apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("visits", "0008_families")]
    operations = [migrations.RunPython(make)]
