import { memo, useCallback, useMemo, useSyncExternalStore } from "react";
import { emptyCell } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import { shortName } from "../../ui/names";
import { AverageCell } from "./AverageCell";
import { EarlierMarks } from "./EarlierMarks";
import { GridCell } from "./GridCell";
import classes from "./JournalTable.module.css";
import { closedReason } from "./openness";
import { provisionalAverage } from "./provisional";
import type { AverageData, JournalData, Roster } from "./read";
import { type ReportedDays, reportedOn } from "./reported";

interface Props {
  readonly index: number;
  readonly roster: Roster;
  readonly journal: JournalData;
  readonly store: JournalStore;
  readonly reported: readonly ReportedDays[];
  readonly average: AverageData | null;
  readonly averageAsOf: number;
  readonly focusedColumn: number | null;
  readonly draft: string | null;
  readonly faulty: boolean;
  readonly onDraft: (text: string) => void;
}

/** One student's row. Renders again only when something in this row changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, roster, journal, store, reported, average, averageAsOf, focusedColumn, draft, faulty, onDraft } =
    props;
  const { id, fullName } = roster.student;
  const row = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.row(id), [store, id]),
  );
  const closed = useMemo(
    () => journal.lessons.map((lesson) => closedReason(roster.membership, lesson, journal.day)),
    [journal, roster],
  );
  const touched = store.touches().get(id) ?? 0;
  const isPending = touched !== averageAsOf || [...row.values()].some(({ mine }) => mine !== null);
  const provisional = useMemo(
    () => (isPending ? provisionalAverage(row, average, journal) : undefined),
    [isPending, row, average, journal],
  );

  return (
    <tr aria-rowindex={index + 2} data-focused={focusedColumn === null ? undefined : true}>
      <th scope="row" className={classes["name"]}>
        <span className={classes["number"]}>{index + 1}</span>
        <span className={classes["fullName"]} title={fullName}>
          {shortName(fullName)}
        </span>
        {roster.earlier.length > 0 && <EarlierMarks name={fullName} earlier={roster.earlier} />}
      </th>
      {journal.lessons.map((lesson, column) => (
        <GridCell
          key={lesson.id}
          at={`${index}:${column}`}
          cell={row.get(lesson.id) ?? emptyCell}
          closed={closed[column] ?? null}
          reported={reportedOn(reported, lesson.date)}
          tabIndex={focusedColumn === column ? 0 : -1}
          draft={focusedColumn === column ? draft : null}
          faulty={focusedColumn === column && faulty}
          onDraft={onDraft}
        />
      ))}
      <AverageCell name={fullName} average={average} provisional={provisional} />
    </tr>
  );
});
