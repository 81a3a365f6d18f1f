"""Which tables and columns the demo fills, in an order in which every row follows what it points at; and where ids come from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from server.groups import models as groups
from server.journal import models as journal
from server.live import models as live
from server.people import models as people
from server.planning import models as planning
from server.schools import models as schools
from server.timetable import models as timetable

if TYPE_CHECKING:
    from django.db.models import Model

    from server.database.copy import Value

Row = tuple["Value", ...]
PERSON = "id school_id external_id account_id family_name given_name patronymic full_name sort_key"
COLUMNS: dict[type[Model], str] = {
    schools.Region: "id name",
    schools.Municipality: "id region_id name",
    schools.School: "id municipality_id name time_zone",
    people.Account: "id password username email full_name is_active is_demo language created_at",
    people.RoleAssignment: "account_id role school_id municipality_id region_id since",
    schools.AcademicYear: "id school_id name since until",
    schools.GradingPeriod: "school_id year_id kind number name since until grade_from grade_to closed_at",
    schools.Holiday: "school_id since until name",
    schools.Scale: "id school_id name",
    schools.ScaleSymbol: "school_id scale_id symbol value",
    schools.WorkType: "id school_id name short_name position",
    schools.GradingPolicy: "id school_id version since until digits",
    schools.PolicyWeight: "school_id policy_id work_type_id weight",
    schools.PolicyThreshold: "school_id policy_id scale_id at_least display",
    schools.AttendanceCode: "id school_id symbol meaning counts_as_absence",
    people.StaffMember: f"{PERSON} position",
    people.Student: f"{PERSON} born_on",
    people.Guardian: PERSON,
    people.GuardianRight: "school_id guardian_id student_id scope basis document since until ended_by end_document",
    people.AgeRule: "school_id scope guardian_until_age student_from_age",
    groups.Subject: "id school_id external_id name",
    groups.SchoolClass: "id school_id external_id year_id grade_level letter name journal_mode",
    groups.ClassTeacher: "school_id school_class_id staff_id since until",
    groups.Division: "id school_id external_id year_id name",
    groups.DivisionClass: "school_id division_id school_class_id",
    groups.Group: "id school_id external_id year_id kind name school_class_id division_id grade_level",
    groups.Membership: "school_id group_id student_id since until",
    groups.Journal: "id school_id year_id subject_id group_id scale_id",
    groups.JournalTeacher: "school_id journal_id staff_id since until",
    timetable.Room: "id school_id external_id name building",
    timetable.BellSchedule: "id school_id external_id name",
    timetable.Bell: "school_id schedule_id number starts_at ends_at",
    timetable.BellDay: "school_id on schedule_id grade_from grade_to is_exception",
    timetable.BellDefault: "school_id weekday since schedule_id grade_from grade_to",
    timetable.Timetable: "id school_id external_id name since until status weeks first_monday version",
    timetable.WeeklyLesson: "id school_id timetable_id journal_id group_id grade_level week weekday number room_id occupies_group"
    " occupies_room",
    timetable.WeeklyTeacher: "school_id timetable_id lesson_id staff_id week weekday number occupies",
    timetable.Lesson: "id school_id journal_id group_id grade_level on number room_id status occupies_group occupies_room weekly_id",
    timetable.LessonTeacher: "school_id lesson_id staff_id on number occupies",
    planning.ThematicPlan: "id school_id year_id subject_id grade_level name author_id version changed_at changed_by_id",
    planning.PlanRow: "id school_id plan_id position section topic hours kind homework homework_minutes materials work_type_id",
    planning.PlanBinding: "school_id journal_id plan_id since first_row_id bound_at bound_by_id",
    planning.CoveredRow: "school_id journal_id lesson_id row_id",
    planning.Homework: "school_id lesson_id text posted_at posted_by_id",
    journal.LessonRecord: "school_id lesson_id topic recorded_at recorded_by_id changed_at",
    journal.Cell: "school_id journal_id lesson_id student_id on version code_id minutes changed_at changed_by_id",
    journal.Mark: "school_id journal_id lesson_id student_id on version subject_id position symbol value work_type_id comment"
    " given_at given_by_id publish_at",
    journal.AbsenceReport: "school_id student_id since last reason status reported_at reported_by_id key answered_at answered_by_id note",
    journal.LedgerEntry: "school_id journal_id number lesson_id student_id position action old new author_id on_behalf_of_id"
    " reason at previous_hash hash",
    journal.LedgerHead: "school_id journal_id number hash",
    journal.LedgerAnchor: "school_id on entries hash at",
    live.DueEvent: "school_id due_at kind topics ids",
}
"""Columns without an id get theirs from the table's sequence, by the database."""
NUMBERED = [model for model, columns in COLUMNS.items() if columns.startswith("id ")]


def table_of(model: type[Model]) -> str:
    """The name of a model's table."""
    return model._meta.db_table  # noqa: SLF001 - Django's public way to it


class Rows:
    """Rows made so far, by table, and the next free id of every table."""

    def __init__(self, first: dict[type[Model], int] | None = None) -> None:
        """Begin with the ids given, or with 1."""
        self.made: defaultdict[type[Model], list[Row]] = defaultdict(list)
        self.next_id: dict[type[Model], int] = {model: (first or {}).get(model, 1) for model in NUMBERED}

    def new_id(self, model: type[Model]) -> int:
        """Take an id."""
        taken = self.next_id[model]
        self.next_id[model] = taken + 1
        return taken

    def add(self, model: type[Model], *values: Value) -> None:
        """Add a row; its values stand in the order of COLUMNS."""
        self.made[model].append(values)

    def insert(self, model: type[Model], *values: Value) -> int:
        """Add a row of a table with ids, and give its id."""
        taken = self.new_id(model)
        self.made[model].append((taken, *values))
        return taken

    def take(self) -> dict[type[Model], list[Row]]:
        """Hand over what was made since the last time, in the order of COLUMNS."""
        made, self.made = self.made, defaultdict(list)
        return {model: made[model] for model in COLUMNS if model in made}
