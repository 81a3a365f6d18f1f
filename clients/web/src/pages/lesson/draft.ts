/** What is being written into one student's line of a lesson, before it is saved. Pure. */
import { parseEntry, printEntry, type Vocabulary } from "../../journal/model/entry";
import type { AttendanceEntry, CellContent } from "../../journal/model/types";

export interface LineDraft {
  readonly attendance: AttendanceEntry | null;
  /** Marks as typed. */
  readonly marks: string;
}

export type ReadLine =
  | { readonly ok: true; readonly content: CellContent }
  | { readonly ok: false; readonly unknown: string };

export const draftOf = ({ attendance, marks }: CellContent): LineDraft => ({
  attendance,
  marks: printEntry({ marks, attendance: null }),
});

/** The cell that a line means; marks that stay in their places keep work type and comment. */
export function readLine(before: CellContent, draft: LineDraft, vocabulary: Vocabulary, workTypeId: string): ReadLine {
  const entry = parseEntry(draft.marks, { ...vocabulary, attendance: [] });
  if (!entry.ok) return entry;
  const marks = entry.marks.map((symbol, position) => {
    const kept = before.marks[position];
    return { symbol, workTypeId: kept?.workTypeId ?? workTypeId, comment: kept?.comment ?? "" };
  });
  return { ok: true, content: { marks, attendance: draft.attendance } };
}
