/** Types without an id of their own: they live inside the object that holds them. */
import type { KeyingConfig } from "@urql/exchange-graphcache";

const embedded = () => null;

export const keys: KeyingConfig = {};
for (const name of [
  "Viewer",
  "ServerInfo",
  "DemoAccount",
  "RosterRow",
  "EarlierMark",
  "Average",
  "AveragePart",
  "DateRange",
  "ScaleSymbol",
  "Attendance",
  "LedgerEntry",
  "Bell",
  "DiaryDay",
  "DiaryLesson",
  "SubjectResult",
  "ClassSheet",
  "SheetRow",
  "SheetCell",
  "AbsenceCount",
  "JournalCell",
  "CellValue",
  "LessonRecorded",
  "CellSaved",
  "CellConflict",
  "CellRefused",
  "SchoolConnection",
  "SchoolEdge",
  "PageInfo",
  "BellsSet",
  "DefaultBellsSet",
  "BellsSaved",
  "BellsRemoved",
  "ShiftSet",
  "TimetableDay",
  "WeeklyRival",
  "WeeklyClash",
  "DatedClash",
  "DraftChanged",
  "TimetableDrafted",
  "TimetableRemoved",
  "TimetablePublished",
  "LessonClash",
  "PublishingClash",
]) {
  keys[name] = embedded;
}
