"""Outside a school months are of whole weeks, and hours of four; the functions of visits, as sql/ holds them now."""

from django.db import migrations

from server.visits.functions import install


def make(_apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("visits", "0010_rounding")]
    operations = [migrations.RunPython(make)]
