/** One open journal page: its cells, what was typed, and the courier that carries it. No React in here. */
import * as cells from "../model/cells";
import { type CellAddress, type CellContent, contentOf, type ServerCell, sameContent } from "../model/types";
import { type History, noHistory, redo, remember, type Step, undo } from "../model/undo";
import type { Courier } from "../outbox/courier";
import type { Entry, LessonDetails } from "../outbox/outbox";
import { uuid } from "../uuid";
import { answered, overlaid } from "./answered";

export interface LoadedCell extends CellAddress {
  readonly server: ServerCell;
}

export interface LessonRecord {
  readonly lessonId: string;
  /** Null: unchanged. */
  readonly topic: string | null;
  readonly homework: string | null;
  readonly details?: LessonDetails | null;
  readonly cells: readonly { readonly studentId: string; readonly content: CellContent }[];
}

export interface JournalStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly row: (studentId: string) => cells.Row;
  readonly cell: (at: CellAddress) => ReturnType<typeof cells.cellAt>;
  readonly load: (fresh: readonly LoadedCell[]) => void;
  readonly type: (at: CellAddress, content: CellContent) => void;
  /** Saves a whole lesson at once: what was taught and set, and the cells that are to change. */
  readonly record: (record: LessonRecord) => string;
  /** Takes the last step back; the cell it was in, or undefined where there is none. */
  readonly undo: () => CellAddress | undefined;
  readonly redo: () => CellAddress | undefined;
  readonly hear: (at: CellAddress, server: ServerCell) => void;
  /** Ends a conflict or a refusal: mine is sent again over their version, theirs stands. */
  readonly resolve: (at: CellAddress, choice: "mine" | "theirs") => void;
  /** By student, a number that grows with everything that may move the average; a new map after every such change. */
  readonly touches: () => ReadonlyMap<string, number>;
  /** Starts listening to the courier; the returned function ends it. */
  readonly open: () => () => void;
}

interface Options {
  readonly journalId: string;
  readonly courier: Courier;
}

export function makeJournalStore({ journalId, courier }: Options): JournalStore {
  const listeners = new Set<() => void>();
  let state: cells.Cells = new Map();
  let history: History = noHistory;
  let touches: ReadonlyMap<string, number> = new Map();

  const become = (changed: cells.Cells) => {
    if (changed === state) return;
    state = changed;
    for (const listener of listeners) listener();
  };

  const touch = (studentId: string) => {
    touches = new Map(touches).set(studentId, (touches.get(studentId) ?? 0) + 1);
  };

  /** Shows the contents at once and hands them to the courier as one save, whose key it gives back. */
  const record = ({ lessonId, topic, homework, details = null, cells: contents }: LessonRecord): string => {
    const key = uuid();
    const changes = contents.map(({ studentId, content }) => {
      const at = { lessonId, studentId };
      const before = plain(cells.cellAt(state, at).server);
      touch(studentId);
      become(cells.typed(state, at, content));
      return { studentId, content, before, expectedVersion: cells.cellAt(state, at).seen };
    });
    courier.add({ key, accountId: courier.accountId, journalId, lessonId, topic, homework, details, cells: changes });
    return key;
  };

  const write = ({ lessonId, studentId }: CellAddress, content: CellContent) =>
    record({ lessonId, topic: null, homework: null, cells: [{ studentId, content }] });

  const replay = (step: [History, Step] | undefined, side: "before" | "after"): CellAddress | undefined => {
    if (!step) return undefined;
    history = step[0];
    write(step[1], step[1][side]);
    return step[1];
  };

  const discardParked = ({ lessonId, studentId }: CellAddress) => {
    for (const entry of courier.snapshot())
      if (isParked(entry) && entry.lessonId === lessonId && entry.cells.some((cell) => cell.studentId === studentId))
        courier.discard(entry.key);
  };

  const overlay = () => {
    let next = state;
    for (const entry of courier.snapshot()) if (entry.journalId === journalId) next = overlaid(next, entry);
    become(next);
  };

  const open = () => {
    const stop = [
      courier.onSending(({ journalId: theirs, lessonId, cells: sent }) => {
        if (theirs !== journalId) return;
        become(sent.reduce((all, { studentId }) => cells.sending(all, { lessonId, studentId }), state));
      }),
      courier.onAnswer((entry, answer) => {
        if (entry.journalId !== journalId) return;
        if (answer.kind === "recorded") for (const { studentId } of entry.cells) touch(studentId);
        become(answered(state, entry, answer));
      }),
    ];
    void courier.ready.then(overlay);
    return () => {
      for (const end of stop) end();
    };
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    row: (studentId) => cells.rowOf(state, studentId),
    cell: (at) => cells.cellAt(state, at),
    load: (fresh) => {
      become(cells.loaded(state, fresh));
      overlay();
    },
    type: (at, content) => {
      const before = contentOf(cells.cellAt(state, at));
      if (sameContent(before, content)) return;
      discardParked(at);
      history = remember(history, { ...at, before, after: content });
      write(at, content);
    },
    record: (lesson) => {
      for (const { studentId } of lesson.cells) discardParked({ lessonId: lesson.lessonId, studentId });
      return record(lesson);
    },
    undo: () => replay(undo(history), "before"),
    redo: () => replay(redo(history), "after"),
    hear: (at, server) => {
      touch(at.studentId);
      become(cells.heard(state, at, server));
    },
    resolve: (at, choice) => {
      const { mine } = cells.cellAt(state, at);
      discardParked(at);
      if (choice === "mine" && mine) write(at, mine);
      else {
        touch(at.studentId);
        become(cells.dropped(state, at));
      }
    },
    touches: () => touches,
    open,
  };
}

const plain = ({ marks, attendance }: CellContent): CellContent => ({ marks, attendance });

const isParked = ({ state }: Entry): boolean => state === "conflict" || state === "refused";
