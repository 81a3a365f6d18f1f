/** A class's sheet as a table works with it: cells by subject, who joined or left, and the order of rows. Pure. */
import type { SheetTableQuery } from "@zhurnal/shared/generated/graphql";

export type Sheet = NonNullable<NonNullable<SheetTableQuery["schoolClass"]>["sheet"]>;
type SourceRow = Sheet["rows"][number];
export type SheetCell = SourceRow["cells"][number];

/** Lessons missed under one attendance code, and how many of them for a good reason. */
export interface Missed {
  readonly lessons: number;
  readonly excused: number;
}

export interface SheetRow {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, SheetCell>;
  /** Missed lessons by the id of the attendance code. */
  readonly absences: ReadonlyMap<string, Missed>;
  /** How many of all missed lessons for a good reason. */
  readonly excused: number;
  readonly daysMissed: number;
  /** First day in the class, for somebody who came within the period. */
  readonly joinedOn: string | null;
  /** The day after the last in the class, for somebody who left within the period. */
  readonly leftOn: string | null;
}

interface Range {
  readonly since: string;
  readonly until: string;
}

export function rowsOf(sheet: Sheet, period: Range): SheetRow[] {
  return sheet.rows.map(({ student, membership, cells, absences, daysMissed }) => {
    const since = membership[0]?.since ?? period.since;
    const until = membership.at(-1)?.until ?? period.until;
    return {
      id: student.id,
      name: student.fullName,
      cells: new Map(cells.map((cell) => [cell.subjectId, cell])),
      absences: new Map(absences.map((each) => [each.codeId, each])),
      excused: absences.reduce((sum, each) => sum + each.excused, 0),
      daysMissed,
      joinedOn: since > period.since ? since : null,
      leftOn: until < period.until ? until : null,
    };
  });
}

/** By name, or by the averages of one subject, the best first. */
export type Order = { readonly by: "name" } | { readonly by: "subject"; readonly subjectId: string };

const byName = (a: SheetRow, b: SheetRow): number => a.name.localeCompare(b.name, "ru");

/** Those without an average in the subject come last; equal ones are by name. */
export function inOrder(rows: readonly SheetRow[], order: Order): SheetRow[] {
  if (order.by === "name") return [...rows].sort(byName);
  const value = (row: SheetRow) => Number(row.cells.get(order.subjectId)?.value ?? -1);
  return [...rows].sort((a, b) => value(b) - value(a) || byName(a, b));
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads within a table of so many rows and columns; null for keys that lead nowhere. */
export function moved({ row, column }: Place, key: string, size: { rows: number; columns: number }): Place | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const to = (rows: number, columns: number) => ({
    row: within(row + rows, size.rows),
    column: within(column + columns, size.columns),
  });
  if (key === "ArrowDown") return to(1, 0);
  if (key === "ArrowUp") return to(-1, 0);
  if (key === "ArrowRight") return to(0, 1);
  if (key === "ArrowLeft") return to(0, -1);
  if (key === "Home") return { row, column: 0 };
  if (key === "End") return { row, column: size.columns - 1 };
  return null;
}
