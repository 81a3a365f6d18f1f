/** The server's answer to a save, in the outbox's words. The only place that knows the mutation's result union. */
import type { CellPartsFragment, RecordLessonInput, RecordLessonMutation } from "@zhurnal/shared/generated/graphql";
import type { AttendanceEntry, ServerCell } from "../model/types";
import type { Answer, CellOutcome, Entry } from "./outbox";

type Result = RecordLessonMutation["recordLesson"];
type Outcome = Extract<Result, { __typename: "LessonRecorded" }>["cells"][number];
type Attendance = Pick<NonNullable<CellPartsFragment["attendance"]>, "code" | "minutes">;

/** Attendance as it came over the wire; null for somebody present. */
export function attendanceEntry(attendance: Attendance | null | undefined): AttendanceEntry | null {
  return attendance?.code ? { symbol: attendance.code.symbol, minutes: attendance.minutes ?? null } : null;
}

/** A cell as a live event brings it; `by` and `at` are the event's. */
export function serverCell(cell: CellPartsFragment, by: string, at: string): ServerCell {
  const marks = [...cell.marks].sort((a, b) => a.position - b.position);
  return {
    version: cell.version,
    changedBy: by,
    changedAt: at,
    marks: marks.map(({ symbol, comment, workType }) => ({ symbol, comment, workTypeId: workType.id })),
    attendance: attendanceEntry(cell.attendance),
  };
}

/** The other value of a conflict, which the server tells in symbols only; the live event has brought or will bring the rest. */
function conflicting(outcome: Extract<Outcome, { __typename: "CellConflict" }>): ServerCell {
  const { marks, attendance } = outcome.theirs;
  return {
    version: outcome.version,
    changedBy: outcome.changedBy,
    changedAt: outcome.changedAt ?? null,
    marks: (marks ?? []).map((symbol) => ({ symbol, workTypeId: "", comment: "" })),
    attendance: attendance ? { symbol: attendance, minutes: null } : null,
  };
}

function cellOutcome(outcome: Outcome): CellOutcome {
  const { studentId } = outcome;
  if (outcome.__typename === "CellSaved") return { kind: "saved", studentId, version: outcome.version };
  if (outcome.__typename === "CellConflict") return { kind: "conflict", studentId, theirs: conflicting(outcome) };
  return { kind: "refused", studentId, reason: outcome.reason };
}

export function answerOf(result: Result): Answer {
  return result.__typename === "LessonRecorded"
    ? { kind: "recorded", cells: result.cells.map(cellOutcome) }
    : { kind: "refused", reason: result.__typename };
}

/** What goes to the server for a queued save. */
export function inputOf({ key, lessonId, topic, homework, details, cells }: Entry): RecordLessonInput {
  return {
    key,
    lessonId,
    ...(topic === null ? {} : { topic }),
    ...(homework === null ? {} : { homework }),
    ...details,
    cells: cells.map(({ studentId, content, expectedVersion }) => ({
      studentId,
      expectedVersion,
      marks: content.marks.map(({ symbol, workTypeId, comment }) => ({
        symbol,
        comment,
        ...(workTypeId ? { workTypeId } : {}),
      })),
      attendance: content.attendance && { symbol: content.attendance.symbol, minutes: content.attendance.minutes },
    })),
  };
}
