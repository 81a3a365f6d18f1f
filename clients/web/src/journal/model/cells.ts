/** All cells of a journal page and how they change: by typing, by the server's answers, by colleagues' events. */
import {
  type CellAddress,
  type CellContent,
  type CellState,
  emptyCell,
  emptyServerCell,
  type ServerCell,
  sameContent,
} from "./types";

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

/** What the server holds now, read afresh. What was typed and is not confirmed stays on top of it. */
export function loaded(cells: Cells, fresh: readonly (CellAddress & { readonly server: ServerCell })[]): Cells {
  const rows = new Map<string, Map<string, CellState>>();
  const rowFor = (studentId: string) => {
    const row = rows.get(studentId) ?? new Map<string, CellState>();
    rows.set(studentId, row);
    return row;
  };
  for (const { studentId, lessonId, server } of fresh) rowFor(studentId).set(lessonId, { ...emptyCell, server });
  for (const [studentId, row] of cells)
    for (const [lessonId, cell] of row) {
      if (cell.mine === null) continue;
      const server = rows.get(studentId)?.get(lessonId)?.server ?? emptyServerCell;
      rowFor(studentId).set(lessonId, { ...cell, server });
    }
  return rows;
}

export const typed = (cells: Cells, at: CellAddress, content: CellContent): Cells =>
  put(cells, at, { ...cellAt(cells, at), mine: content, status: "queued", reason: null, heard: false });

export const sending = (cells: Cells, at: CellAddress): Cells =>
  put(cells, at, { ...cellAt(cells, at), status: "saving" });

/** The server was out of reach; what was sent waits again. */
export const queued = (cells: Cells, at: CellAddress): Cells =>
  cellAt(cells, at).mine === null ? cells : put(cells, at, { ...cellAt(cells, at), status: "queued" });

/** The server saved what was sent. Something typed since then stays queued on top. */
export function saved(cells: Cells, at: CellAddress, server: ServerCell, sent: CellContent): Cells {
  const cell = cellAt(cells, at);
  const later = cell.mine !== null && !sameContent(cell.mine, sent);
  const newest = server.version >= cell.server.version ? server : cell.server;
  return put(cells, at, {
    server: newest,
    mine: later ? cell.mine : null,
    status: later ? "queued" : "saved",
    reason: null,
    heard: false,
  });
}

/** Somebody else changed the cell first: both values are kept until one is chosen. */
export const conflicted = (cells: Cells, at: CellAddress, theirs: ServerCell, mine: CellContent): Cells =>
  sameContent(theirs, mine)
    ? put(cells, at, { ...emptyCell, server: theirs })
    : put(cells, at, { server: theirs, mine, status: "conflict", reason: null, heard: false });

export const refused = (cells: Cells, at: CellAddress, mine: CellContent, reason: string): Cells =>
  put(cells, at, { ...cellAt(cells, at), mine, status: "refused", reason });

/** What was typed here is given up; the server's value stands. */
export const dropped = (cells: Cells, at: CellAddress): Cells =>
  put(cells, at, { ...emptyCell, server: cellAt(cells, at).server });

/**
 * A live event. An echo of our own save and anything older than what is known changes nothing. Under something typed here
 * and not confirmed it changes nothing either: the server will answer that save with the conflict.
 */
export function heard(cells: Cells, at: CellAddress, server: ServerCell): Cells {
  const cell = cellAt(cells, at);
  if (server.version <= cell.server.version) return cells;
  if (cell.mine === null) return put(cells, at, { ...emptyCell, server, heard: !sameContent(cell.server, server) });
  if (sameContent(cell.mine, server)) return put(cells, at, { ...emptyCell, server });
  return cell.status === "conflict" ? put(cells, at, { ...cell, server }) : cells;
}
