/** The server's answer to a save, in the outbox's words. The only place that knows the mutation's result union. */
import type { CellPartsFragment, RecordLessonInput, RecordLessonMutation } from "@zhurnal/shared/generated/graphql";
import type { AttendanceEntry, ServerCell } from "../model/types";
import type { Answer, CellOutcome, Entry } from "./outbox";

type Result = RecordLessonMutation["recordLesson"];
type Outcome = Extract<Result, { __typename: "LessonRecorded" }>["cells"][number];

/** Attendance as it came over the wire; null for somebody present. */
export function attendanceEntry(attendance: CellPartsFragment["attendance"]): AttendanceEntry | null {
  return attendance?.code ? { symbol: attendance.code.symbol, minutes: attendance.minutes ?? null } : null;
}

/** A cell as it came over the wire. */
export function serverCell(cell: CellPartsFragment): ServerCell {
  const marks = [...cell.marks].sort((a, b) => a.position - b.position);
  return {
    version: cell.version,
    changedBy: cell.changedBy ?? null,
    changedAt: cell.changedAt ?? null,
    marks: marks.map(({ symbol, comment, workType }) => ({ symbol, comment, workTypeId: workType.id })),
    attendance: attendanceEntry(cell.attendance),
  };
}

function cellOutcome(outcome: Outcome): CellOutcome {
  const { studentId } = outcome;
  if (outcome.__typename === "CellSaved") return { kind: "saved", studentId, cell: serverCell(outcome.cell) };
  if (outcome.__typename === "CellConflict") return { kind: "conflict", studentId, theirs: serverCell(outcome.theirs) };
  return { kind: "refused", studentId, reason: outcome.message };
}

export function answerOf(result: Result): Answer {
  return result.__typename === "LessonRecorded"
    ? { kind: "recorded", cells: result.cells.map(cellOutcome) }
    : { kind: "refused", reason: result.message };
}

/** What goes to the server for a queued save. */
export function inputOf({ key, lessonId, topic, homework, cells }: Entry): RecordLessonInput {
  return {
    key,
    lessonId,
    ...(topic === null ? {} : { topic }),
    ...(homework === null ? {} : { homework }),
    cells: cells.map(({ studentId, content, expectedVersion }) => ({
      studentId,
      expectedVersion,
      marks: content.marks.map(({ symbol, workTypeId, comment }) => ({ symbol, workTypeId, comment })),
      attendance: content.attendance && { symbol: content.attendance.symbol, minutes: content.attendance.minutes },
    })),
  };
}
