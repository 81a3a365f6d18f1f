"""Who may do what: the one table over all rules. test_table.py asks every rule whether it says so."""

from __future__ import annotations

EVERYBODY = frozenset(
    [
        "teacher",
        "english_teacher",
        "other_english_teacher",
        "other_teacher",
        "class_teacher",
        "mother",
        "father_without_marks",
        "boris_mother",
        "student",
        "classmate",
        "deputy_head",
        "administrator",
        "municipal_coordinator",
        "regional_coordinator",
        "stranger",
        "nobody",
        "elsewhere",
    ]
)
OUTSIDE = {"municipal_coordinator", "regional_coordinator", "stranger", "nobody", "elsewhere"}
MEMBERS = EVERYBODY - OUTSIDE
TEACHERS = {"teacher", "english_teacher", "other_english_teacher", "other_teacher", "class_teacher"}
OFFICE = {"deputy_head", "administrator"}
STAFF = TEACHERS | OFFICE
ANNAS = {"mother", "father_without_marks", "student"}
BORISS = {"boris_mother", "classmate"}

# rule -> what of the world it is asked about -> who may
TABLE: dict[str, dict[str, frozenset[str] | set[str]]] = {
    "schools.see_region": {"region": EVERYBODY},
    "schools.see_municipality": {"municipality": EVERYBODY},
    "schools.see_school": {"school": EVERYBODY},
    "schools.see_holiday": {"holiday": EVERYBODY},
    "schools.see_working_day": {"working_day": EVERYBODY},
    "schools.see_year": {"year": MEMBERS},
    "schools.see_period": {"period": MEMBERS},
    "schools.see_scale": {"scale": MEMBERS},
    "schools.see_scale_symbol": {"scale_symbol": MEMBERS},
    "schools.see_work_type": {"answer": MEMBERS},
    "schools.see_attendance_code": {"code": MEMBERS},
    "people.see_account": {"teachers_account": {"teacher"}},
    "people.see_staff": {"staff": MEMBERS},
    "people.see_student": {
        "anna": {"teacher", "english_teacher", "class_teacher"} | OFFICE | ANNAS,
        "boris": {"teacher", "other_english_teacher", "class_teacher"} | OFFICE | BORISS,
        "vera": {"other_teacher"} | OFFICE,
    },
    "people.see_family": {"anna": {"class_teacher"} | OFFICE, "vera": OFFICE},
    "people.see_right": {
        "mothers_right": {"class_teacher", "mother"} | OFFICE,
        "boris_mothers_right": {"class_teacher", "boris_mother"} | OFFICE,
        "fathers_ended_right": {"class_teacher", "father_without_marks"} | OFFICE,
    },
    "people.see_guardian": {"mothers_guardian": {"class_teacher", "mother"} | OFFICE},
    "people.grant_right": {"anna": OFFICE, "vera": OFFICE},
    "people.change_right": {"mothers_right": OFFICE, "fathers_ended_right": OFFICE},
    "people.invite_guardian": {"mothers_guardian": {"class_teacher"} | OFFICE, "veras_guardian": OFFICE},
    "people.see_invitation": {"invitation": {"class_teacher"} | OFFICE},
    "groups.see_subject": {"algebra_subject": MEMBERS},
    "groups.see_division": {"division": MEMBERS},
    "groups.see_class": {"a": MEMBERS, "b": STAFF},
    "groups.see_class_sheet": {"a": {"class_teacher"} | OFFICE, "b": OFFICE},
    "groups.see_group": {"a_group": MEMBERS, "b_group": STAFF, "english1": STAFF | ANNAS},
    "groups.see_journal": {
        "algebra": {"teacher", "class_teacher"} | OFFICE,
        "english1_journal": {"english_teacher", "class_teacher"} | OFFICE,
        "algebra_b": {"other_teacher"} | OFFICE,
    },
    "groups.move_student": {"anna": OFFICE},
    "timetable.see_bell_schedule": {"bells": EVERYBODY},
    "timetable.see_bell": {"bell": EVERYBODY},
    "exchange.see_feed": {"feed": {"mother"}},
    "exchange.feed_of_staff": {"staff": {"teacher"}},
    "exchange.feed_of_student": {"anna": ANNAS},
    "exchange.feed_of_class": {"a": MEMBERS, "b": STAFF},
    "timetable.see_bell_day": {"bell_day": EVERYBODY},
    "timetable.see_bell_default": {"bell_default": EVERYBODY},
    "timetable.set_bells": {"school": OFFICE},
    "timetable.change_bells": {"bells": OFFICE},
    "timetable.set_calendar": {"school": OFFICE},
    "timetable.change_holiday": {"holiday": OFFICE},
    "timetable.set_shift": {"a": OFFICE},
    "timetable.see_room": {"room": MEMBERS},
    "timetable.add_room": {"school": OFFICE},
    "timetable.change_room": {"room": OFFICE},
    "timetable.change_lesson": {"tomorrow": OFFICE},
    "timetable.see_lesson_change": {"lesson_change": MEMBERS, "english_change": STAFF | ANNAS},
    "timetable.withdraw_change": {"lesson_change": OFFICE},
    "timetable.see_lesson": {
        "yesterday": MEMBERS,
        "lesson_b": STAFF,
        "english_lesson1": STAFF | ANNAS,
        "english_lesson2": STAFF | BORISS,
    },
    "timetable.see_timetable": {"published": STAFF, "draft": OFFICE},
    "timetable.see_weekly_lesson": {"published_lesson": STAFF, "draft_lesson": OFFICE},
    "timetable.edit_timetable": {"published": OFFICE, "draft": OFFICE},
    "timetable.draft_timetable": {"school": OFFICE},
    "planning.see_homework": {"homework": MEMBERS - {"father_without_marks"}, "english_homework": STAFF | {"mother", "student"}},
    "planning.see_homework_link": {"homework_link": STAFF | {"mother", "student"}},
    "planning.see_homework_done": {"homework_done": {"teacher", "class_teacher", "mother", "student"} | OFFICE},
    "planning.do_homework": {"homework": {"student", "classmate"}, "english_homework": {"student"}},
    "planning.see_plan": {"plan": STAFF},
    "planning.edit_plan": {"plan": {"teacher", "other_teacher"} | OFFICE},
    "planning.see_plan_row": {"plan_row": STAFF},
    "planning.see_covered_row": {"covered_row": STAFF},
    "planning.see_binding": {"binding": STAFF},
    "planning.bind_plan": {"algebra": {"teacher"} | OFFICE, "english1_journal": {"english_teacher"} | OFFICE},
    "clients.of_school": {"school": OFFICE},
    "clients.of_municipality": {"municipality": {"municipal_coordinator"}},
    "clients.of_region": {"region": {"regional_coordinator"}},
    "clients.see_client": {"program": OFFICE, "regions_program": {"regional_coordinator"}},
    "clients.revoke_client": {"program": OFFICE, "regions_program": {"regional_coordinator"}},
    # Programs alone, which are nobody of these: tests/access/test_clients.py.
    **{
        f"clients.{figures}_of_{place}": {place: frozenset()}
        for figures in ("visits", "filling", "results")
        for place in ("school", "municipality", "region")
    },
    "visits.see_figures_closely": {"school": OFFICE},
    "visits.see_figures": {"school": OFFICE | {"municipal_coordinator", "regional_coordinator"}},
    "visits.see_class_figures": {"a": {"class_teacher"}, "b": set()},
    "visits.see_municipality_figures": {"municipality": {"municipal_coordinator", "regional_coordinator"}},
    "visits.see_region_figures": {"region": {"regional_coordinator"}},
    "visits.see_child_visits": {
        "anna": {"class_teacher", "mother", "father_without_marks"} | OFFICE,
        "vera": OFFICE,
    },
    "journal.see_record": {"record": MEMBERS, "english_record": STAFF | ANNAS},
    "journal.see_mark": {
        "annas_mark": {"teacher", "class_teacher", "mother", "student"} | OFFICE,
        "annas_english_mark": {"english_teacher", "class_teacher", "mother", "student"} | OFFICE,
        "held_mark": {"teacher", "class_teacher"} | OFFICE,
    },
    "journal.result_mark": {
        "annas_mark": {"teacher", "class_teacher", "mother", "student"} | OFFICE,
        "annas_english_mark": {"english_teacher", "class_teacher", "mother", "student"} | OFFICE,
    },
    # Asked only for students and subjects that the actor may see: it decides about held-back marks alone.
    "journal.average_mark": {
        "annas_mark": EVERYBODY - {"father_without_marks"},
        "held_mark": EVERYBODY - BORISS,
    },
    "journal.see_cell": {"annas_cell": {"teacher", "class_teacher"} | OFFICE | ANNAS},
    "journal.see_ledger": {"entry": {"teacher", "class_teacher"} | OFFICE},
    "journal.see_lesson_sheet": {
        "yesterday": {"teacher", "class_teacher"} | OFFICE,
        "english_lesson1": {"english_teacher", "class_teacher"} | OFFICE,
    },
    "notifications.see_device": {"device": {"mother"}},
    "notifications.see_choice": {"marks_choice": {"mother", "student"}, "timetable_choice": ANNAS},
    "journal.see_absence_report": {"absence": {"class_teacher"} | OFFICE | ANNAS},
    "journal.see_reported_absence": {"absence": {"teacher", "english_teacher", "class_teacher"} | OFFICE},
    "journal.report_absence": {"anna": {"mother", "father_without_marks"}},
    "journal.withdraw_absence": {"absence": {"mother"}},
    "journal.answer_absence": {"absence": {"class_teacher"} | OFFICE},
    "journal.acknowledge_week": {"anna": {"mother", "father_without_marks"}},
    "journal.see_week_read": {"week_read": {"mother", "class_teacher"} | OFFICE},
    "journal.record_lesson": {"yesterday": {"teacher"}, "english_lesson1": {"english_teacher"}},
}
