/** The queue of saves that the server has not confirmed: order, merging, versions. Pure; storage and sending are elsewhere. */
import type { RecordLessonInput } from "@zhurnal/shared/generated/graphql";
import { type CellAddress, type CellContent, type ServerCell, sameSymbols } from "../model/types";

/** A cell as it is to become, over the version that was seen when it was typed. */
export interface CellChange {
  readonly studentId: string;
  readonly content: CellContent;
  /** What stood there when it was typed. */
  readonly before: CellContent;
  readonly expectedVersion: number;
}

/** Rows of the plan that the lesson took, and what is said of its homework; absent: unchanged. */
export type LessonDetails = Pick<RecordLessonInput, "planRowIds" | "homeworkDetails">;

/** One save of one lesson. The key makes a repetition harmless. */
export interface Save {
  readonly key: string;
  readonly accountId: string;
  readonly journalId: string;
  readonly lessonId: string;
  readonly topic: string | null;
  readonly homework: string | null;
  /** What else was said of the lesson as a whole; saves kept by earlier versions of the page lack it. */
  readonly details?: LessonDetails | null;
  readonly cells: readonly CellChange[];
}

/** Sending state: only a save that was never sent may still change its content under its key. */
export type SaveState = "waiting" | "sent" | "conflict" | "refused";

export interface Entry extends Save {
  readonly order: number;
  readonly state: SaveState;
  readonly reason: string | null;
}

export type Outbox = readonly Entry[];

const isOneCell = ({ topic, homework, cells }: Save): boolean =>
  topic === null && homework === null && cells.length === 1;

const sameCell = (a: Save, b: Save): boolean =>
  isOneCell(a) && isOneCell(b) && a.lessonId === b.lessonId && a.cells[0]?.studentId === b.cells[0]?.studentId;

/** Adds a save; it takes the place of an unsent, conflicting or refused one of the same cell, and its version. */
export function enqueue(outbox: Outbox, save: Save): Outbox {
  const earlier = outbox.find((entry) => entry.state === "waiting" && sameCell(entry, save));
  const cells = earlier?.cells[0]
    ? save.cells.map((cell) => ({
        ...cell,
        expectedVersion: earlier.cells[0]?.expectedVersion ?? cell.expectedVersion,
      }))
    : save.cells;
  const kept = outbox.filter((entry) => entry.state === "sent" || !sameCell(entry, save));
  const order = 1 + Math.max(0, ...outbox.map((entry) => entry.order));
  return [...kept, { ...save, cells, order, state: "waiting", reason: null }];
}

/** The save to send next: the oldest that is still to be sent. */
export const next = (outbox: Outbox): Entry | undefined =>
  outbox
    .filter(({ state }) => state === "waiting" || state === "sent")
    .reduce<Entry | undefined>((first, entry) => (first && first.order < entry.order ? first : entry), undefined);

export const markSent = (outbox: Outbox, key: string): Outbox =>
  outbox.map((entry) => (entry.key === key ? { ...entry, state: "sent" } : entry));

export const remove = (outbox: Outbox, key: string): Outbox => outbox.filter((entry) => entry.key !== key);

export const park = (outbox: Outbox, key: string, state: "conflict" | "refused", reason: string | null): Outbox =>
  outbox.map((entry) => (entry.key === key ? { ...entry, state, reason } : entry));

/** After our own save of a cell, what was typed over it expects the version that it made. */
export function rebase(outbox: Outbox, { lessonId, studentId }: CellAddress, from: number, to: number): Outbox {
  const moved = (cell: CellChange): CellChange =>
    cell.studentId === studentId && cell.expectedVersion === from ? { ...cell, expectedVersion: to } : cell;
  return outbox.map((entry) =>
    entry.lessonId === lessonId && entry.state === "waiting" ? { ...entry, cells: entry.cells.map(moved) } : entry,
  );
}

/** How many saves are still to be sent, and how many wait for a decision. */
export function counts(outbox: Outbox): { readonly unsent: number; readonly undecided: number } {
  const undecided = outbox.filter(({ state }) => state === "conflict" || state === "refused").length;
  return { unsent: outbox.length - undecided, undecided };
}

export type CellOutcome =
  | { readonly kind: "saved"; readonly studentId: string; readonly version: number }
  | { readonly kind: "conflict"; readonly studentId: string; readonly theirs: ServerCell }
  | { readonly kind: "refused"; readonly studentId: string; readonly reason: string };

/** What the server said to one save. */
export type Answer =
  | { readonly kind: "recorded"; readonly cells: readonly CellOutcome[] }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unreachable" };

/** What is left of a cell after the server's answer: nothing, a decision to be taken, or the same save over a newer version. */
function leftOver(entry: Entry, cell: CellChange, outcome: CellOutcome, newKey: () => string): Entry | undefined {
  if (outcome.kind === "saved") return undefined;
  const alone = { ...entry, key: newKey(), topic: null, homework: null, details: null };
  if (outcome.kind === "refused") return { ...alone, cells: [cell], state: "refused", reason: outcome.reason };
  if (sameSymbols(outcome.theirs, cell.content)) return undefined;
  const cells = [{ ...cell, expectedVersion: outcome.theirs.version }];
  // The version moved on, but what the person saw still stands there: there is nothing to decide.
  const unseen = sameSymbols(outcome.theirs, cell.before);
  return { ...alone, cells, state: unseen ? "waiting" : "conflict", reason: null };
}

/** The queue after the server's answer to one save. `newKey` names what is left of it. */
export function settle(outbox: Outbox, entry: Entry, answer: Answer, newKey: () => string): Outbox {
  if (answer.kind === "unreachable") return outbox;
  if (answer.kind === "refused") return park(outbox, entry.key, "refused", answer.reason);
  let rest = remove(outbox, entry.key);
  for (const outcome of answer.cells) {
    const cell = entry.cells.find(({ studentId }) => studentId === outcome.studentId);
    if (!cell) continue;
    const address = { lessonId: entry.lessonId, studentId: cell.studentId };
    if (outcome.kind === "saved") rest = rebase(rest, address, cell.expectedVersion, outcome.version);
    const left = leftOver(entry, cell, outcome, newKey);
    if (left) rest = [...rest, left];
  }
  return rest;
}

/** The conflicts of an answer that somebody has to decide. */
export const isUndecided = (outcome: CellOutcome, cell: CellChange): boolean =>
  outcome.kind === "conflict" &&
  !sameSymbols(outcome.theirs, cell.content) &&
  !sameSymbols(outcome.theirs, cell.before);
