"""A closed room leaves its name to others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timetable", "0010_rooms_close")]
    operations = [
        migrations.RemoveConstraint(model_name="room", name="room_name_once"),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(
                condition=models.Q(closed_on=None), fields=("school", "building", "name"), name="room_name_once"
            ),
        ),
    ]
