import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Focus } from "../../journal/model/navigation";

/**
 * The one focused cell. Moving it is a state; giving it the browser's focus happens after the cell is drawn, and not while
 * `held`, when something within the cell has the focus.
 */
export function useGridFocus(column: () => number, held: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Focus>(() => ({ row: 0, column: column() }));
  const wanted = useRef(false);
  const opening = useRef(focus);
  const latest = useRef(focus);

  const cellElement = useCallback(
    ({ row, column: at }: Focus) => scroller.current?.querySelector<HTMLElement>(`[data-at="${row}:${at}"]`),
    [],
  );

  useLayoutEffect(() => {
    latest.current = focus;
    if (!wanted.current || held) return;
    wanted.current = false;
    cellElement(focus)?.focus();
  }, [focus, held, cellElement]);

  useEffect(() => {
    const cell = cellElement(opening.current);
    if (document.activeElement === document.body) cell?.focus();
    else cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cellElement]);

  return {
    focus,
    scroller,
    go: (next: Focus) => {
      wanted.current = true;
      setFocus(next);
      if (next.row === focus.row && next.column === focus.column && !held) cellElement(next)?.focus();
    },
    /** Take the focus once nothing holds it, or leave it where it went. */
    want: (focused: boolean) => {
      wanted.current = focused;
    },
    /** The same function whatever has the focus. */
    refocus: useCallback(() => cellElement(latest.current)?.focus(), [cellElement]),
  };
}
