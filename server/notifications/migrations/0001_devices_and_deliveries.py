"""Devices, wishes, and what is on its way."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0004_wide_history'),
        ('schools', '0003_school_homework_until'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OfferedChoice',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('MARKS', 'отметки'), ('ABSENCES', 'пропуски'), ('TIMETABLE', 'изменения в расписании'), ('HOMEWORK', 'домашние задания')], help_text='What it is about.', max_length=9)),
                ('position', models.PositiveSmallIntegerField(help_text='Order of the kinds, from 0.')),
            ],
            options={
                'db_table': 'notifications_offeredchoice',
                'ordering': ('student_id', 'position'),
                'managed': False,
            },
        ),
        migrations.CreateModel(
            name='ReadSoFar',
            fields=[
                ('school', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='schools.school')),
                ('seq', models.BigIntegerField(help_text='Number of the event, as in LiveEvent.')),
            ],
        ),
        migrations.CreateModel(
            name='Device',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('endpoint', models.CharField(help_text='Address at the push service: whoever knows it can send there.', max_length=2000)),
                ('p256dh', models.CharField(help_text="The browser's public key: 65 bytes, base64url.", max_length=100)),
                ('auth', models.CharField(help_text="The browser's secret for encryption: 16 bytes, base64url.", max_length=40)),
                ('label', models.CharField(blank=True, default='', help_text='How its owner tells it from others.', max_length=80)),
                ('locale', models.CharField(default='ru', help_text="Language of its messages: 'ru' or 'en'.", max_length=2)),
                ('added_at', models.DateTimeField(help_text='When it was added: nothing from before is told.')),
                ('sent_at', models.DateTimeField(help_text='When a push service last took a message for it; null: never.', null=True)),
                ('failures', models.PositiveSmallIntegerField(default=0, help_text='Attempts in a row that failed.')),
                ('ended_at', models.DateTimeField(help_text='Since when nothing is sent to it; null while something is.', null=True)),
                ('ended_by', models.CharField(blank=True, choices=[('REMOVED', 'убрано владельцем'), ('REPLACED', 'занято другой учётной записью или более новым устройством'), ('GONE', 'служба доставки больше не знает адреса'), ('REFUSED', 'служба доставки не принимает сообщений'), ('UNREACHABLE', 'служба доставки долго не отвечает')], default='', help_text='Why nothing is sent any more.', max_length=11)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='push_devices', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('added_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('MARKS', 'отметки'), ('ABSENCES', 'пропуски'), ('TIMETABLE', 'изменения в расписании'), ('HOMEWORK', 'домашние задания')], help_text='What it is about.', max_length=9)),
                ('seq', models.BigIntegerField(help_text='Number of the event it comes from, as in LiveEvent.')),
                ('ids', models.JSONField(help_text='Ids of the rows concerned, by name, as in LiveEvent.')),
                ('happened_at', models.DateTimeField(help_text='When it happened.')),
                ('due_at', models.DateTimeField(help_text='When it is to be sent, or tried again.')),
                ('attempts', models.PositiveSmallIntegerField(default=0, help_text='How often it was tried.')),
                ('state', models.CharField(choices=[('WAITING', 'ждёт'), ('SENT', 'принято службой доставки'), ('EMPTY', 'сообщать уже нечего'), ('LOST', 'не доставлено')], default='WAITING', help_text='What became of it.', max_length=7)),
                ('done_at', models.DateTimeField(help_text='When that was settled; null while it waits.', null=True)),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='schools.school')),
                ('student', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.student')),
                ('device', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='notifications.device')),
            ],
            options={
                'ordering': ('happened_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Muted',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('MARKS', 'отметки'), ('ABSENCES', 'пропуски'), ('TIMETABLE', 'изменения в расписании'), ('HOMEWORK', 'домашние задания')], help_text='What it is about.', max_length=9)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='schools.school')),
                ('student', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.student')),
            ],
            options={
                'ordering': ('account_id', 'student_id', 'kind'),
            },
        ),
        migrations.CreateModel(
            name='Wishes',
            fields=[
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('quiet_from', models.TimeField(help_text="From then on nothing is sent, in the school's time; null: at any hour.", null=True)),
                ('quiet_until', models.TimeField(help_text='Until then, on the next day where it is earlier; null: at any hour.', null=True)),
                ('digest', models.BooleanField(default=False, help_text='Whether news are gathered and sent once an hour.')),
                ('show_content', models.BooleanField(default=False, help_text='Whether messages say what happened, so that a locked screen shows it.')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('quiet_from', None), ('quiet_until', None)), models.Q(('quiet_from__isnull', False), ('quiet_until__isnull', False), models.Q(('quiet_from', models.F('quiet_until')), _negated=True)), _connector='OR'), name='wishes_quiet_hours')],
            },
        ),
        migrations.AddIndex(
            model_name='device',
            index=models.Index(condition=models.Q(('ended_at', None)), fields=['account'], name='device_in_use'),
        ),
        migrations.AddConstraint(
            model_name='device',
            constraint=models.UniqueConstraint(django.db.models.functions.text.MD5('endpoint'), condition=models.Q(('ended_at', None)), name='device_once'),
        ),
        migrations.AddConstraint(
            model_name='device',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', '')), models.Q(('ended_at__isnull', False), models.Q(('ended_by', ''), _negated=True)), _connector='OR'), name='device_ended_for_a_reason'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(condition=models.Q(('state', 'WAITING')), fields=['due_at'], name='delivery_due'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(condition=models.Q(('state', 'WAITING'), _negated=True), fields=['done_at'], name='delivery_settled'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(fields=('device', 'school', 'seq', 'student', 'kind'), name='delivery_once'),
        ),
        migrations.AddConstraint(
            model_name='muted',
            constraint=models.UniqueConstraint(fields=('account', 'student', 'kind'), name='muted_once'),
        ),
    ]
