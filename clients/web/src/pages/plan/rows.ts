/** A plan's rows while they are edited: what can be done to them, and undo. Pure. */

export interface Row {
  /** Stays the same while the page is open. */
  readonly key: string;
  /** Null for a row that is not saved yet. */
  readonly id: string | null;
  readonly section: string;
  readonly topic: string;
  readonly hours: number;
  readonly kind: string;
  readonly homework: string;
  readonly homeworkMinutes: number | null;
  readonly materials: string;
  readonly workTypeId: string | null;
  /** Saved rows merged into this one: what lessons took of them becomes its own. */
  readonly absorbs: readonly string[];
  readonly splitFrom: string | null;
}

export type Rows = readonly Row[];
export type Field = Exclude<keyof Row, "key" | "id" | "absorbs" | "splitFrom">;

let made = 0;
export const newKey = () => `new-${++made}`;

export const emptyRow = (given: Partial<Row> = {}): Row => ({
  section: "",
  topic: "",
  hours: 1,
  kind: "",
  homework: "",
  homeworkMinutes: null,
  materials: "",
  workTypeId: null,
  absorbs: [],
  splitFrom: null,
  id: null,
  ...given,
  key: given.key ?? newKey(),
});

export const isEmpty = ({ topic, homework, materials, kind }: Row) => !(topic || homework || materials || kind);

export const change = (rows: Rows, at: number, given: Partial<Row>): Rows =>
  rows.map((row, index) => (index === at ? { ...row, ...given } : row));

export const insert = (rows: Rows, at: number, fresh: Rows): Rows => [
  ...rows.slice(0, at),
  ...fresh,
  ...rows.slice(at),
];

export const addBelow = (rows: Rows, at: number): Rows =>
  insert(rows, at + 1, [emptyRow({ section: rows[at]?.section ?? "" })]);

export const remove = (rows: Rows, at: number): Rows => rows.filter((_, index) => index !== at);

export function move(rows: Rows, at: number, step: -1 | 1): Rows {
  const row = rows[at];
  const to = at + step;
  return !row || to < 0 || to >= rows.length ? rows : insert(remove(rows, at), to, [row]);
}

const joined = (one: string, other: string, by: string) =>
  !one || !other || one === other ? one || other : one + by + other;

/** Merges a row into the one above it, which stays itself. */
export function mergeUp(rows: Rows, at: number): Rows {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!above || !row) return rows;
  const absorbed = row.id ? [row.id, ...row.absorbs] : row.absorbs;
  // A row that is not saved yet has no identity to keep: the saved one gives its own.
  const takesIdentity = above.id === null && row.id !== null;
  const merged: Row = {
    ...above,
    id: takesIdentity ? row.id : above.id,
    splitFrom: takesIdentity ? null : above.splitFrom,
    absorbs: takesIdentity ? [...above.absorbs, ...row.absorbs] : [...above.absorbs, ...absorbed],
    topic: joined(above.topic, row.topic, ". "),
    homework: joined(above.homework, row.homework, "; "),
    materials: joined(above.materials, row.materials, "; "),
    hours: above.hours + row.hours,
  };
  return [...rows.slice(0, at - 1), merged, ...rows.slice(at + 1)];
}

/** Splits a row in two; the first stays itself with the greater half of the hours. */
export function split(rows: Rows, at: number): Rows {
  const row = rows[at];
  if (!row) return rows;
  const rest = Math.max(1, Math.floor(row.hours / 2));
  const part = emptyRow({ ...row, key: newKey(), id: null, absorbs: [], splitFrom: row.id, hours: rest, homework: "" });
  return insert(change(rows, at, { hours: Math.max(1, row.hours - rest) }), at + 1, [part]);
}

/** Puts rows in at a place: over an empty row, else below it. */
export function putIn(rows: Rows, at: number, fresh: Rows): Rows {
  const here = rows[at];
  return here && isEmpty(here) ? insert(remove(rows, at), at, fresh) : insert(rows, at + 1, fresh);
}

export const hoursOf = (rows: Rows) => rows.reduce((sum, row) => sum + (isEmpty(row) ? 0 : row.hours), 0);

export interface History {
  readonly past: readonly Rows[];
  readonly now: Rows;
  readonly future: readonly Rows[];
}

const MOST_STEPS = 100;
export const begin = (now: Rows): History => ({ past: [], now, future: [] });
export const become = ({ past, now }: History, next: Rows): History =>
  next === now ? { past, now, future: [] } : { past: [...past, now].slice(-MOST_STEPS), now: next, future: [] };
export const undo = (history: History): History => {
  const before = history.past.at(-1);
  return before ? { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] } : history;
};
export const redo = (history: History): History => {
  const [after, ...future] = history.future;
  return after ? { past: [...history.past, history.now], now: after, future } : history;
};

/** What goes to the server: rows that say nothing are left out. */
export const inputOf = (rows: Rows) =>
  rows.filter((row) => !isEmpty(row)).map(({ key: _, absorbs, ...row }) => ({ ...row, absorbs: [...absorbs] }));
