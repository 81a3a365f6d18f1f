import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { printEntry } from "../../journal/model/entry";
import { type CellState, contentOf } from "../../journal/model/types";
import classes from "./GridCell.module.css";
import { journalMessages } from "./messages";
import type { Closed } from "./openness";
import type { ReportedDays } from "./reported";

interface Props {
  /** "row:column", by which the grid finds the cell. */
  readonly at: string;
  readonly cell: CellState;
  readonly closed: Closed | null;
  readonly reported: ReportedDays | undefined;
  readonly tabIndex: number;
  readonly draft: string | null;
  readonly faulty: boolean;
  readonly onDraft: (text: string) => void;
}

const closedKeys = { outside: "outside", future: "future", cancelled: "cancelled" } as const;

export const GridCell = memo(function GridCell({
  at,
  cell,
  closed,
  reported,
  tabIndex,
  draft,
  faulty,
  onDraft,
}: Props) {
  const m = useMessages(journalMessages);
  const content = contentOf(cell);
  const { marks, attendance } = content;
  const symbols = marks.map(({ symbol }) => symbol).join("/");
  const state = cell.status === "saved" ? (cell.heard ? "heard" : undefined) : cell.status;
  const notes = [
    closed && marks.length === 0 && !attendance ? m[closedKeys[closed]] : "",
    reported ? m.reported(reported.confirmed, reported.reason ?? "") : "",
    cell.status === "saved" ? "" : m[cell.status],
    cell.heard && cell.server.changedBy ? m.heardFrom(cell.server.changedBy) : "",
  ].filter(Boolean);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of an ARIA grid
      role="gridcell"
      data-at={at}
      data-entry={printEntry(content)}
      data-state={state}
      data-closed={closed ?? undefined}
      data-reported={reported ? (reported.confirmed ? "confirmed" : "waits") : undefined}
      data-low={marks.some(({ symbol }) => symbol === "2") || undefined}
      data-comment={marks.some(({ comment }) => comment !== "") || undefined}
      aria-readonly={closed !== null}
      tabIndex={tabIndex}
      title={notes.join(", ") || undefined}
      className={classes["cell"]}
    >
      {draft === null ? (
        <>
          {attendance && (
            <span className={classes["attendance"]}>
              {attendance.symbol}
              {attendance.minutes !== null && <sub>{attendance.minutes}</sub>}
            </span>
          )}
          {symbols}
          {notes.length > 0 && <span className={classes["hidden"]}> {notes.join(", ")}</span>}
        </>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the cell that is typed into is the one that has the focus
          autoFocus
          className={classes["input"]}
          value={draft}
          aria-invalid={faulty}
          aria-label={m.mark}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
      )}
    </td>
  );
});
