/** What the journal page works with: cells, their contents and states. No React, no GraphQL. */

/** One mark of a cell. */
export interface MarkEntry {
  readonly symbol: string;
  readonly workTypeId: string;
  readonly comment: string;
}

/** An attendance code of the school's own table; `minutes` only where somebody came late. */
export interface AttendanceEntry {
  readonly symbol: string;
  readonly minutes: number | null;
}

/** What one student has in one lesson. */
export interface CellContent {
  readonly marks: readonly MarkEntry[];
  readonly attendance: AttendanceEntry | null;
}

/** A cell as the server last told it. */
export interface ServerCell extends CellContent {
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

export interface CellAddress {
  readonly lessonId: string;
  readonly studentId: string;
}

export type CellStatus = "saved" | "queued" | "saving" | "conflict" | "refused";

/** A cell as the page shows it: the server's, and what was typed here and is not confirmed yet. */
export interface CellState {
  readonly server: ServerCell;
  readonly mine: CellContent | null;
  /** The version that `mine` was typed over: what the server is told to expect. */
  readonly seen: number;
  readonly status: CellStatus;
  /** Why the server refused what was typed. */
  readonly reason: string | null;
  /** A colleague's change arrived while the page was open. */
  readonly heard: boolean;
}

export const emptyContent: CellContent = { marks: [], attendance: null };

export const emptyServerCell: ServerCell = { ...emptyContent, version: 0, changedBy: null, changedAt: null };

export const emptyCell: CellState = {
  server: emptyServerCell,
  mine: null,
  seen: 0,
  status: "saved",
  reason: null,
  heard: false,
};

/** What stands in the cell now, confirmed or not. */
export const contentOf = (cell: CellState): CellContent => cell.mine ?? cell.server;

const sameMark = (a: MarkEntry, b: MarkEntry | undefined): boolean =>
  a.symbol === b?.symbol && a.workTypeId === b.workTypeId && a.comment === b.comment;

/** Whether two contents read the same; conflicts are told in symbols only. */
export const sameSymbols = (a: CellContent, b: CellContent): boolean =>
  a.marks.map(({ symbol }) => symbol).join("/") === b.marks.map(({ symbol }) => symbol).join("/") &&
  a.attendance?.symbol === b.attendance?.symbol;

export const sameContent = (a: CellContent, b: CellContent): boolean =>
  a.marks.length === b.marks.length &&
  a.marks.every((mark, position) => sameMark(mark, b.marks[position])) &&
  a.attendance?.symbol === b.attendance?.symbol &&
  (a.attendance?.minutes ?? null) === (b.attendance?.minutes ?? null);
