"""Global ids by type: an ID on the wire, a primary key in Python. Nothing else in here."""

from typing import Annotated

from schema.engine.ids import NodeRef

AcademicYearID = Annotated[int, NodeRef("AcademicYear")]
AccountID = Annotated[int, NodeRef("Account")]
AttendanceCodeID = Annotated[int, NodeRef("AttendanceCode")]
GradingPeriodID = Annotated[int, NodeRef("GradingPeriod")]
GroupID = Annotated[int, NodeRef("Group")]
JournalID = Annotated[int, NodeRef("Journal")]
LessonID = Annotated[int, NodeRef("Lesson")]
PlanRowID = Annotated[int, NodeRef("PlanRow")]
MunicipalityID = Annotated[int, NodeRef("Municipality")]
RegionID = Annotated[int, NodeRef("Region")]
RoomID = Annotated[int, NodeRef("Room")]
SchoolClassID = Annotated[int, NodeRef("SchoolClass")]
SchoolID = Annotated[int, NodeRef("School")]
StaffMemberID = Annotated[int, NodeRef("StaffMember")]
StudentID = Annotated[int, NodeRef("Student")]
SubjectID = Annotated[int, NodeRef("Subject")]
ThematicPlanID = Annotated[int, NodeRef("ThematicPlan")]
TimetableID = Annotated[int, NodeRef("Timetable")]
WeeklyLessonID = Annotated[int, NodeRef("WeeklyLesson")]
WorkTypeID = Annotated[int, NodeRef("WorkType")]
