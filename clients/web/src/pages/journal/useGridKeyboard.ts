import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { applyEntry, inRussianLayout, parseEntry, printEntry } from "../../journal/model/entry";
import { type Focus, leavesGrid, moved, moveFor } from "../../journal/model/navigation";
import { type CellAddress, contentOf, emptyContent } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import { closedReason, startColumn } from "./openness";
import type { JournalData } from "./read";

interface Options {
  readonly journal: JournalData;
  readonly store: JournalStore;
  readonly workTypeOf: (lessonId: string) => string;
  readonly onComment: () => void;
  readonly onWorkType: () => void;
}

/** What is being typed; `whole` when it began by editing what stood there, so that arrows move within the text. */
interface Draft {
  readonly text: string;
  readonly whole: boolean;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;

/** One focused cell, and everything that keys and clicks do to it. */
export function useGridKeyboard({ journal, store, workTypeOf, onComment, onWorkType }: Options) {
  const { lessons, roster, vocabulary } = journal;
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Focus>(() => ({ row: 0, column: startColumn(lessons) }));
  const [draft, setDraftState] = useState<Draft | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const wanted = useRef(false);
  const size = { rows: roster.length, columns: lessons.length };

  const cellElement = useCallback(
    ({ row, column }: Focus) => scroller.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`),
    [],
  );
  const refocus = useCallback(() => cellElement(focus)?.focus(), [cellElement, focus]);

  useLayoutEffect(() => {
    if (!wanted.current || draft) return;
    wanted.current = false;
    cellElement(focus)?.focus();
  }, [focus, draft, cellElement]);

  const opening = useRef(focus);
  useEffect(() => {
    const cell = cellElement(opening.current);
    if (document.activeElement === document.body) cell?.focus();
    else cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cellElement]);

  const address = (): CellAddress | null => {
    const student = roster[focus.row]?.student;
    const lesson = lessons[focus.column];
    return student && lesson ? { studentId: student.id, lessonId: lesson.id } : null;
  };

  const isOpen = () => {
    const row = roster[focus.row];
    const lesson = lessons[focus.column];
    return row && lesson && journal.canRecord && closedReason(row.membership, lesson) === null;
  };

  const go = (next: Focus) => {
    wanted.current = true;
    setFocus(next);
  };

  const leaveDraft = () => {
    wanted.current = true;
    setDraftState(null);
    setFault(null);
  };

  /** Writes the draft into its cell; false where it cannot be read. */
  const commit = (): boolean => {
    const at = address();
    if (!draft || !at) return true;
    const entry = parseEntry(draft.text, vocabulary);
    if (!entry.ok) {
      setFault(entry.unknown);
      return false;
    }
    store.type(at, applyEntry(contentOf(store.cell(at)), entry, workTypeOf(at.lessonId)));
    leaveDraft();
    return true;
  };

  const begin = (text: string, whole: boolean) => {
    if (!isOpen()) return;
    setFault(null);
    setDraftState({ text, whole });
  };

  const edit = () => {
    const at = address();
    if (at) begin(printEntry(contentOf(store.cell(at))), true);
  };

  const jump = (at: CellAddress | undefined) => {
    if (!at) return;
    go({
      row: Math.max(
        0,
        roster.findIndex(({ student }) => student.id === at.studentId),
      ),
      column: Math.max(
        0,
        lessons.findIndex(({ id }) => id === at.lessonId),
      ),
    });
  };

  const shortcut = (event: KeyboardEvent): boolean => {
    const control = event.ctrlKey || event.metaKey;
    const code = event.code;
    if (control && code === "KeyZ") jump(event.shiftKey ? store.redo() : store.undo());
    else if (control && code === "KeyY") jump(store.redo());
    else if (event.key === "F2") event.shiftKey ? onComment() : edit();
    else if (event.altKey && event.key === "ArrowDown") onWorkType();
    else if (event.key === "Delete" || event.key === "Backspace") {
      const at = address();
      if (at && isOpen()) store.type(at, emptyContent);
    } else return false;
    return true;
  };

  const onDraftKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      leaveDraft();
      event.preventDefault();
      return;
    }
    const move = moveFor(event);
    const withinText = draft?.whole && (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End");
    if (!move || (withinText && !/^Arrow(Up|Down)$/.test(event.key))) return;
    event.preventDefault();
    if (commit()) go(moved(focus, move, size));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (draft) {
      onDraftKey(event);
      return;
    }
    if (!(event.target instanceof HTMLElement) || !event.target.dataset["at"]) return;
    if (shortcut(event)) {
      event.preventDefault();
      return;
    }
    const move = moveFor(event);
    if (move) {
      if (event.key === "Tab" && leavesGrid(focus, move, size)) return;
      event.preventDefault();
      go(moved(focus, move, size));
    } else if (isLetter(event)) {
      event.preventDefault();
      begin(inRussianLayout(event.key), false);
    }
  };

  const focusAt = (event: MouseEvent): Focus | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
    const [row, column] = cell?.dataset["at"]?.split(":").map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  };

  const onMouseDown = (event: MouseEvent) => {
    const next = focusAt(event);
    if (!next || (next.row === focus.row && next.column === focus.column && draft)) return;
    if (!commit()) {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    go(next);
    if (next.row === focus.row && next.column === focus.column) cellElement(next)?.focus();
  };

  return {
    focus,
    draft: draft?.text ?? null,
    fault,
    scroller,
    refocus,
    setDraft: useCallback((text: string) => {
      setFault(null);
      setDraftState((now) => now && { ...now, text: inRussianLayout(text) });
    }, []),
    handlers: {
      onKeyDown,
      onMouseDown,
      onDoubleClick: edit,
      onBlur: (event: { relatedTarget: unknown }) => {
        if (draft && !(event.relatedTarget instanceof Node && scroller.current?.contains(event.relatedTarget)))
          commit();
      },
    },
  };
}
