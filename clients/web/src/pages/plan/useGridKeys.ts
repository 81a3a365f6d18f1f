import { type KeyboardEvent, useEffect, useRef } from "react";
import { addBelow, move, type Rows } from "./rows";

interface Options {
  readonly count: number;
  readonly edit: (next: (rows: Rows) => Rows) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
}

const focusCell = (at: number, field: string) =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`textarea[data-at="${at}"][data-cell="${field}"]`)?.focus(),
  );

/** The keys of the grid. What is being typed is written first, so that no step loses it. */
export function useGridKeys({ count, edit, undo, redo, save }: Options) {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const onCell = (event: KeyboardEvent<HTMLElement>, area: HTMLTextAreaElement) => {
    const at = Number(area.dataset["at"]);
    const field = area.dataset["cell"] ?? "topic";
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      area.blur();
      if (control || at === count - 1) edit((rows) => addBelow(rows, at));
      focusCell(at + 1, field);
    } else if (step && event.altKey) {
      event.preventDefault();
      area.blur();
      edit((rows) => move(rows, at, step === 1 ? 1 : -1));
      focusCell(Math.min(count - 1, Math.max(0, at + step)), field);
    } else if (step && atEdge(area, step)) {
      event.preventDefault();
      focusCell(at + step, field);
    }
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const area = event.target instanceof HTMLTextAreaElement && event.target.dataset["cell"] ? event.target : null;
    const control = event.ctrlKey || event.metaKey;
    const letter = event.code;
    if (control && letter === "KeyS") {
      event.preventDefault();
      area?.blur();
      // The blur's step is in the state by the next frame.
      requestAnimationFrame(() => latest.current());
    } else if (control && letter === "KeyZ" && (!area || area.value === area.defaultValue)) {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    } else if (area) onCell(event, area);
  };
}

const atEdge = ({ selectionStart, selectionEnd, value }: HTMLTextAreaElement, step: number) =>
  selectionStart === selectionEnd &&
  (step < 0 ? !value.slice(0, selectionStart).includes("\n") : !value.slice(selectionEnd).includes("\n"));
