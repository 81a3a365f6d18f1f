import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { inRussianLayout, printEntry } from "../../journal/model/entry";
import { type Focus, leavesGrid, moved, moveFor } from "../../journal/model/navigation";
import { type CellAddress, contentOf, emptyContent } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import { closedReason, startColumn } from "./openness";
import type { JournalData } from "./read";
import { useGridDraft } from "./useGridDraft";
import { useGridFocus } from "./useGridFocus";

interface Options {
  readonly journal: JournalData;
  readonly store: JournalStore;
  readonly workTypeOf: (lessonId: string) => string;
  readonly onComment: () => void;
  readonly onHistory: () => void;
  readonly onWorkType: () => void;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;

const sideways = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

/** The cell that an event happened in. */
function cellOf(target: EventTarget): Focus | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
  const [row, column] = cell?.dataset["at"]?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** One focused cell, and everything that keys and clicks do to it. */
export function useGridKeyboard({ journal, store, workTypeOf, onComment, onHistory, onWorkType }: Options) {
  const { lessons, roster } = journal;
  const typing = useGridDraft({ journal, store, workTypeOf });
  const { draft, fault } = typing;
  const grid = useGridFocus(() => startColumn(lessons, journal.day), draft !== null);
  const { focus, go } = grid;
  const size = { rows: roster.length, columns: lessons.length };
  const row = roster[focus.row];
  const lesson = lessons[focus.column];
  const at: CellAddress | null = row && lesson ? { studentId: row.student.id, lessonId: lesson.id } : null;
  const isOpen = row && lesson && journal.canRecord && closedReason(row.membership, lesson, journal.day) === null;

  const commit = (): boolean => {
    const done = typing.commit(at);
    if (done) grid.want(true);
    return done;
  };

  const edit = () => {
    if (at && isOpen) typing.begin(printEntry(contentOf(store.cell(at))), true);
  };

  const jump = (to: CellAddress | undefined) => {
    const next = {
      row: roster.findIndex(({ student }) => student.id === to?.studentId),
      column: lessons.findIndex(({ id }) => id === to?.lessonId),
    };
    if (next.row >= 0 && next.column >= 0) go(next);
  };

  const shortcut = (event: KeyboardEvent): boolean => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.code === "KeyZ") jump(event.shiftKey ? store.redo() : store.undo());
    else if (control && event.code === "KeyY") jump(store.redo());
    else if (event.key === "F2" && event.shiftKey) onComment();
    else if (event.key === "F2") edit();
    else if (event.key === "F4") onHistory();
    else if (event.altKey && event.key === "ArrowDown") onWorkType();
    else if (event.key === "Delete" || event.key === "Backspace") {
      if (at && isOpen) store.type(at, emptyContent);
    } else return false;
    return true;
  };

  const onDraftKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      typing.leave();
      grid.want(true);
      return;
    }
    const move = moveFor(event);
    if (!move || (draft?.whole && sideways.has(event.key))) return;
    event.preventDefault();
    if (commit()) go(moved(focus, move, size));
  };

  const onCellKey = (event: KeyboardEvent) => {
    if (shortcut(event)) {
      event.preventDefault();
      return;
    }
    const move = moveFor(event);
    if (event.key === "Tab" && move && leavesGrid(focus, move, size)) return;
    if (move) go(moved(focus, move, size));
    else if (isLetter(event)) {
      if (isOpen) typing.begin(inRussianLayout(event.key), false);
    } else return;
    event.preventDefault();
  };

  return {
    focus,
    draft: draft?.text ?? null,
    fault,
    scroller: grid.scroller,
    refocus: grid.refocus,
    setDraft: typing.change,
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        if (draft) onDraftKey(event);
        else if (event.target instanceof HTMLElement && event.target.dataset["at"]) onCellKey(event);
      },
      onMouseDown: (event: MouseEvent) => {
        const next = cellOf(event.target);
        if (!next || (draft && next.row === focus.row && next.column === focus.column)) return;
        event.preventDefault();
        if (commit()) go(next);
      },
      onDoubleClick: edit,
      onBlur: (event: FocusEvent) => {
        const within = event.relatedTarget instanceof Node && grid.scroller.current?.contains(event.relatedTarget);
        if (!draft || within) return;
        commit();
        grid.want(false);
      },
    },
  };
}
