from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timetable", "0008_wide_history"),
    ]

    operations = [
        migrations.AddField(
            model_name="lessonchange",
            name="shared_staff",
            field=ArrayField(
                base_field=models.BigIntegerField(),
                db_default=[],
                default=list,
                help_text="Of those who no longer give it, who gave it beside another lesson.",
                size=None,
            ),
        ),
    ]
