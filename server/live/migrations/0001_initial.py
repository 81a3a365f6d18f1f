"""The outbox. Its day partitions are made ahead by partitions.py; the default one takes whatever finds none.

Events have no foreign key: the school's counter has it, and is moved with every event.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

LIVE_EVENT = """
    CREATE TABLE live_event (
        school_id bigint NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        topics text[] NOT NULL,
        ids jsonb NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT live_event_once PRIMARY KEY (school_id, seq, at)
    ) PARTITION BY RANGE (at);
    CREATE TABLE live_event_default PARTITION OF live_event DEFAULT;
"""


class Migration(migrations.Migration):
    """Makes the outbox's three tables."""

    initial = True
    dependencies = [("schools", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="SchoolSequence",
            fields=[
                (
                    "school",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="schools.school",
                    ),
                ),
                ("seq", models.BigIntegerField(help_text="Number of the school's last event, from 1.")),
            ],
        ),
        migrations.CreateModel(
            name="DueEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due_at", models.DateTimeField(help_text="The instant from which it may be heard of.")),
                ("kind", models.TextField(help_text="As in LiveEvent.")),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), help_text="As in LiveEvent.", size=None),
                ),
                ("ids", models.JSONField(help_text="As in LiveEvent.")),
                (
                    "school",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schools.school"),
                ),
            ],
            options={"indexes": [models.Index(fields=["due_at", "id"], name="dueevent_by_instant")]},
        ),
        migrations.CreateModel(
            name="LiveEvent",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey("school_id", "seq", blank=True, editable=False, primary_key=True, serialize=False),
                ),
                ("seq", models.BigIntegerField(help_text="Number within the school, from 1, without holes.")),
                ("kind", models.TextField(help_text="What happened, for example 'lesson_recorded'.")),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), help_text="What it happened to: topics.py.", size=None
                    ),
                ),
                ("ids", models.JSONField(help_text="Ids of the rows concerned, by name; never their contents.")),
                ("at", models.DateTimeField(help_text="When it happened.")),
            ],
            options={"db_table": "live_event", "managed": False},
        ),
        migrations.RunSQL(LIVE_EVENT, "DROP TABLE live_event"),
    ]
