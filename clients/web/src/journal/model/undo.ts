/** What was typed, step by step, to take back and to do again. */
import type { CellAddress, CellContent } from "./types";

export interface Step extends CellAddress {
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const KEPT = 200;

export const noHistory: History = { done: [], undone: [] };

export const remember = ({ done }: History, step: Step): History => ({
  done: [...done.slice(-(KEPT - 1)), step],
  undone: [],
});

/** The history after taking one step back, with that step; undefined where there is none. */
export function undo({ done, undone }: History): [History, Step] | undefined {
  const step = done.at(-1);
  return step && [{ done: done.slice(0, -1), undone: [...undone, step] }, step];
}

export function redo({ done, undone }: History): [History, Step] | undefined {
  const step = undone.at(-1);
  return step && [{ done: [...done, step], undone: undone.slice(0, -1) }, step];
}
