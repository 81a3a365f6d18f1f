"""Which section an operation of a client, or a field that a program asks for, looks at. A subscription is no visit: it is open all day.

Every query of every client stands here: with its section, or as one that is no visit (what only fetches names, choices or settings
around a section that another query shows).
"""

from __future__ import annotations

NO_VISIT = None
OPERATIONS: dict[str, str | None] = {
    # the web journal
    "Viewer": NO_VISIT,
    "ServerInfo": NO_VISIT,
    "Today": "TODAY",
    "TodayTimetable": "TODAY",
    "TodayOffice": "TODAY",
    "DiaryHead": NO_VISIT,
    "DiaryWeek": "DIARY",
    "DiarySubjects": "MARKS",
    "TimetableHead": NO_VISIT,
    "TimetableMine": "TIMETABLE",
    "TimetableOfClass": "TIMETABLE",
    "TimetableOfStudent": "TIMETABLE",
    "TimetableOfTeacher": "TIMETABLE",
    "TimetableOfRoom": "TIMETABLE",
    "Timetables": NO_VISIT,
    "TimetableEditor": "TIMETABLE",
    "LessonRivals": NO_VISIT,
    "JournalRivals": NO_VISIT,
    "FreeRooms": NO_VISIT,
    "BellsPage": "BELLS",
    "BellsEditor": "BELLS",
    "BellsSchools": NO_VISIT,
    "ChangesHead": NO_VISIT,
    "ChangesOfDays": "CHANGES",
    "ActHead": NO_VISIT,
    "ActLessonsOfTeacher": NO_VISIT,
    "ActLessonsOfClass": NO_VISIT,
    "ActOffers": NO_VISIT,
    "JournalHead": NO_VISIT,
    "JournalGrid": "JOURNAL",
    "JournalAverages": "JOURNAL",
    "JournalPlan": "PLANS",
    "CellHistory": "JOURNAL",
    "LessonHead": "LESSON",
    "LessonSheet": "LESSON",
    "HomeworkLoad": NO_VISIT,
    "SheetHead": NO_VISIT,
    "SheetTable": "SHEET",
    "SheetDrill": "SHEET",
    "MoveHead": NO_VISIT,
    "MoveFrom": NO_VISIT,
    "MoveTo": NO_VISIT,
    "PlanSchools": NO_VISIT,
    "SchoolPlans": "PLANS",
    "PlanOverview": "PLANS",
    "PlanPage": "PLANS",
    "Calendars": "ACCOUNT",
    # the parents' app
    "FamilyNow": "TODAY",
    "FamilyDiary": "DIARY",
    "FamilyMarks": "MARKS",
    "FamilyAttendance": "ATTENDANCE",
    "FamilyAbsences": "ATTENDANCE",
    "FamilyHomework": "HOMEWORK",
    "FamilyTimetable": "TIMETABLE",
    "FamilyChanges": "CHANGES",
    # the dashboards: the summary stands above every one of them
    "AnalyticsViewer": NO_VISIT,
    "ClassSummary": "REPORTS",
    "SchoolSummary": "REPORTS",
    "MunicipalitySummary": "REPORTS",
    "RegionSummary": "REPORTS",
    "ClassVisits": NO_VISIT,
    "SchoolVisits": NO_VISIT,
    "MunicipalityVisits": NO_VISIT,
    "RegionVisits": NO_VISIT,
    "ClassFilling": NO_VISIT,
    "SchoolFilling": NO_VISIT,
    "MunicipalityFilling": NO_VISIT,
    "RegionFilling": NO_VISIT,
    "ClassResults": NO_VISIT,
    "SchoolResults": NO_VISIT,
    "MunicipalityResults": NO_VISIT,
    "RegionResults": NO_VISIT,
    "ClassNotReached": NO_VISIT,
    "SchoolNotReached": NO_VISIT,
}
"""Sections by operation's name."""

OF_THEIR_CHILDREN = frozenset({"FamilyNow", "TodayTimetable"})
"""Operations without a child among their variables whose answer shows one's own children."""

FIELDS: dict[str, str] = {
    "today": "TODAY",
    "diary": "DIARY",
    "subjects": "MARKS",
    "marks": "MARKS",
    "timetable": "TIMETABLE",
    "lessons": "TIMETABLE",
    "bells": "BELLS",
    "bellDays": "BELLS",
    "lessonChanges": "CHANGES",
    "journal": "JOURNAL",
    "lesson": "LESSON",
    "sheet": "SHEET",
    "plan": "PLANS",
    "plans": "PLANS",
    "visitReport": "REPORTS",
    "fillingReport": "REPORTS",
    "resultsReport": "REPORTS",
}
"""Sections by the fields of the first two levels of a program's own query; the first one found counts."""
