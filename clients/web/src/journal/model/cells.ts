/** All cells of a journal page and how they change: by typing, by the server's answers, by colleagues' events. */
import { type CellAddress, type CellContent, type CellState, emptyCell, type ServerCell, sameContent } from "./types";

export type Row = ReadonlyMap<string, CellState>;

/** Rows by student; a row's cells by lesson. A change replaces only the row it is in. */
export type Cells = ReadonlyMap<string, Row>;

const emptyRow: Row = new Map();

export const rowOf = (cells: Cells, studentId: string): Row => cells.get(studentId) ?? emptyRow;

export const cellAt = (cells: Cells, { studentId, lessonId }: CellAddress): CellState =>
  rowOf(cells, studentId).get(lessonId) ?? emptyCell;

function put(cells: Cells, { studentId, lessonId }: CellAddress, cell: CellState): Cells {
  return new Map(cells).set(studentId, new Map(rowOf(cells, studentId)).set(lessonId, cell));
}

/**
 * What the server holds now, read afresh. A cell that is known in a later version stays (an event may overtake a read),
 * and what was typed and is not confirmed stays on top.
 */
export function loaded(cells: Cells, fresh: readonly (CellAddress & { readonly server: ServerCell })[]): Cells {
  const rows = new Map([...cells].map(([studentId, row]) => [studentId, new Map(row)]));
  for (const { studentId, lessonId, server } of fresh) {
    const row = rows.get(studentId) ?? new Map<string, CellState>();
    const known = row.get(lessonId) ?? emptyCell;
    if (server.version >= known.server.version) row.set(lessonId, { ...known, server });
    rows.set(studentId, row);
  }
  return rows;
}

/** What was typed over a save that is still on its way expects what that save expected; the outbox moves it on. */
export function typed(cells: Cells, at: CellAddress, content: CellContent): Cells {
  const cell = cellAt(cells, at);
  const underway = cell.mine !== null && (cell.status === "queued" || cell.status === "saving");
  const seen = underway ? cell.seen : cell.server.version;
  return put(cells, at, { ...cell, mine: content, seen, status: "queued", reason: null, heard: false });
}

export const sending = (cells: Cells, at: CellAddress): Cells =>
  put(cells, at, { ...cellAt(cells, at), status: "saving" });

/** The server was out of reach; what was sent waits again. */
export const queued = (cells: Cells, at: CellAddress): Cells =>
  cellAt(cells, at).mine === null ? cells : put(cells, at, { ...cellAt(cells, at), status: "queued" });

/** The server saved what was sent, as this version. Something typed since then stays queued on top. */
export function saved(cells: Cells, at: CellAddress, version: number, sent: CellContent): Cells {
  const cell = cellAt(cells, at);
  const known = cell.server.version >= version;
  const server = known ? cell.server : { ...sent, version, changedBy: null, changedAt: null };
  if (cell.mine === null || sameContent(cell.mine, sent)) return put(cells, at, { ...emptyCell, server });
  return put(cells, at, { ...cell, server, seen: version, status: "queued", reason: null });
}

/** Somebody else changed the cell first: both values are kept until one is chosen. */
export function conflicted(cells: Cells, at: CellAddress, theirs: ServerCell, mine: CellContent): Cells {
  const cell = cellAt(cells, at);
  const server = cell.server.version >= theirs.version ? cell.server : theirs;
  return put(cells, at, { ...emptyCell, server, mine, seen: server.version, status: "conflict" });
}

export const refused = (cells: Cells, at: CellAddress, mine: CellContent, reason: string): Cells =>
  put(cells, at, { ...cellAt(cells, at), mine, status: "refused", reason });

/** What was typed here is given up; the server's value stands. */
export const dropped = (cells: Cells, at: CellAddress): Cells =>
  put(cells, at, { ...emptyCell, server: cellAt(cells, at).server });

/**
 * A live event. The echo of our own save only adds who and when; anything older than what is known changes nothing. What
 * was typed here and is not confirmed stays on top: the server will answer that save with the conflict.
 */
export function heard(cells: Cells, at: CellAddress, server: ServerCell): Cells {
  const cell = cellAt(cells, at);
  if (server.version < cell.server.version) return cells;
  const echo = server.version === cell.server.version && sameContent(cell.server, server);
  if (cell.mine !== null && !sameContent(cell.mine, server)) return put(cells, at, { ...cell, server });
  const news = cell.mine === null && !echo && !sameContent(cell.server, server);
  return put(cells, at, { ...emptyCell, server, heard: news || (echo && cell.heard) });
}
