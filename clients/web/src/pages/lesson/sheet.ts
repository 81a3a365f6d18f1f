/** The answer about a lesson's sheet, read into what the form works with. Pure. */
import type { LessonSheetQuery } from "@zhurnal/shared/generated/graphql";
import { today } from "@zhurnal/shared/i18n/days";
import type { Vocabulary } from "../../journal/model/entry";
import type { LoadedCell } from "../../journal/store/journalStore";
import { absencesOf, vocabularyOf, writtenCells } from "../journal/read";

type Answer = NonNullable<LessonSheetQuery["lesson"]>;

type Reported = Pick<Answer["reportedAbsent"][number], "confirmed" | "reason">;

export interface SheetData {
  /** The date at the school when this was read. */
  readonly day: string;
  readonly cancelled: boolean;
  readonly mayRecord: boolean;
  /** Its grading period is closed. */
  readonly closed: boolean;
  readonly roster: readonly { readonly id: string; readonly fullName: string }[];
  /** Who is reported absent on the day, whether the school has confirmed it, and why, for those who are told. */
  readonly reported: ReadonlyMap<string, Reported>;
  readonly workTypes: readonly { readonly id: string; readonly name: string }[];
  readonly vocabulary: Vocabulary;
  readonly absences: ReadonlySet<string>;
  readonly cells: readonly LoadedCell[];
}

/** The sheet; null for those to whom it is not open. */
export function readSheet({ status, sheet, reportedAbsent }: Answer): SheetData | null {
  if (!sheet) return null;
  return {
    day: today(sheet.school.timeZone),
    cancelled: status === "CANCELLED",
    mayRecord: sheet.mayRecord,
    closed: sheet.closed,
    roster: sheet.roster,
    reported: new Map(reportedAbsent.map((each) => [each.student.id, each])),
    workTypes: sheet.workTypes,
    vocabulary: vocabularyOf(sheet.scale?.symbols ?? [], sheet.attendanceCodes),
    absences: absencesOf(sheet.attendanceCodes),
    cells: writtenCells(sheet),
  };
}

export type Notice = "cancelled" | "future" | "readOnly" | "closed";

/** Why nothing can be written, or null where it can. */
export function noticeOf(sheet: SheetData, on: string): Notice | null {
  if (sheet.cancelled) return "cancelled";
  if (on > sheet.day) return "future";
  if (!sheet.mayRecord) return "readOnly";
  return sheet.closed ? "closed" : null;
}
