import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { inOrder, moved, type Order, type Place, type Sheet, type SheetRow } from "./matrix";
import { messages } from "./messages";
import classes from "./Sheet.module.css";
import type { Drilled } from "./SheetDrill";
import type { SheetClass } from "./SheetHeader";
import { SheetHeads } from "./SheetHeads";
import { SheetLine } from "./SheetLine";

interface Props {
  readonly subjects: Sheet["subjects"];
  readonly codes: SheetClass["school"]["attendanceCodes"];
  readonly rows: readonly SheetRow[];
  readonly movesFrom: string | null;
  readonly onOpen: (drilled: Drilled) => void;
}

/** The cell that an element stands for or within. */
function placeOf(target: EventTarget): Place | null {
  const at = (target as HTMLElement).closest<HTMLElement>("[data-at]")?.dataset["at"]?.split(":").map(Number);
  return at ? { row: at[0] ?? 0, column: at[1] ?? 0 } : null;
}

/** The matrix: one stop of the Tab key, within which arrows move and Enter opens a cell. */
export function SheetTable({ subjects, codes, rows, movesFrom, onOpen }: Props) {
  const m = useMessages(messages);
  const table = useRef<HTMLTableElement>(null);
  const [order, setOrder] = useState<Order>({ by: "name" });
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const ordered = useMemo(() => inOrder(rows, order), [rows, order]);
  const size = { rows: rows.length, columns: subjects.length + codes.length + 2 };

  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target);
    const to = from && moved(from, event.key, size);
    if (!to) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row}:${to.column}"]`)?.focus();
  };

  return (
    <div className={classes["scroller"]}>
      <table
        ref={table}
        className={classes["sheet"]}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells open is a grid, as ARIA defines it
        role="grid"
        aria-label={m.grid}
        onKeyDown={onKeyDown}
        onFocus={(event) => setActive((before) => placeOf(event.target) ?? before)}
      >
        <SheetHeads subjects={subjects} codes={codes} order={order} onOrder={setOrder} />
        <tbody>
          {ordered.map((row, index) => (
            <SheetLine
              key={row.id}
              row={row}
              index={index}
              subjects={subjects}
              codes={codes}
              active={active.row === index ? active.column : null}
              movesFrom={movesFrom}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
