import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type CSSProperties, memo, useCallback, useMemo, useRef, useState } from "react";
import type { CellAddress } from "../../journal/model/types";
import type { JournalStore } from "../../journal/store/journalStore";
import { CellBar } from "./CellBar";
import { ColumnHeads } from "./ColumnHeads";
import { GridRow } from "./GridRow";
import classes from "./JournalTable.module.css";
import { journalMessages } from "./messages";
import type { JournalData } from "./read";
import { type Reported, type ReportedDays, reportedOn } from "./reported";
import type { Averages } from "./useAverages";
import { useGridKeyboard } from "./useGridKeyboard";
import { useWorkTypes } from "./useWorkTypes";

interface Props {
  readonly journal: JournalData;
  readonly store: JournalStore;
  readonly averages: Averages;
  readonly reported: Reported;
}

const NONE: readonly ReportedDays[] = [];

/** The grid and the bar over it that tells everything about the focused cell. */
export const JournalTable = memo(function JournalTable({ journal, store, averages, reported }: Props) {
  const m = useMessages(journalMessages);
  const bar = useRef<HTMLDivElement>(null);
  const workTypes = useWorkTypes(journal, store);
  const [opened, setOpened] = useState<"comment" | "history" | null>(null);
  const grid = useGridKeyboard({
    journal,
    store,
    workTypeOf: workTypes.of,
    onComment: useCallback(() => setOpened("comment"), []),
    onHistory: useCallback(() => setOpened("history"), []),
    onWorkType: useCallback(() => bar.current?.querySelector("select")?.focus(), []),
  });
  const { focus, draft } = grid;
  const student = journal.roster[focus.row]?.student;
  const lesson = journal.lessons[focus.column];
  const address = useMemo<CellAddress | null>(
    () => (student && lesson ? { studentId: student.id, lessonId: lesson.id } : null),
    [student, lesson],
  );

  return (
    <>
      <div ref={bar}>
        {address && student && lesson && (
          <CellBar
            journal={journal}
            store={store}
            address={address}
            roster={journal.roster[focus.row]}
            lesson={lesson}
            reported={reportedOn(reported.get(student.id) ?? NONE, lesson.date)}
            fault={grid.fault}
            workTypes={workTypes}
            opened={opened}
            onOpen={setOpened}
            onDone={grid.refocus}
          />
        )}
      </div>
      <div className={classes["scroller"]} ref={grid.scroller}>
        <table
          className={classes["grid"]}
          style={{ "--lessons": journal.lessons.length } as CSSProperties}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells to edit is a grid, as ARIA defines it
          role="grid"
          aria-label={m.grid}
          aria-rowcount={journal.roster.length + 1}
          aria-colcount={journal.lessons.length + 2}
          {...grid.handlers}
        >
          <ColumnHeads day={journal.day} lessons={journal.lessons} focused={focus.column} workTypes={workTypes} />
          <tbody>
            {journal.roster.map((roster, row) => (
              <GridRow
                key={roster.student.id}
                index={row}
                roster={roster}
                journal={journal}
                store={store}
                reported={reported.get(roster.student.id) ?? NONE}
                average={averages.of(roster.student.id)}
                averageAsOf={averages.asOf.get(roster.student.id) ?? 0}
                focusedColumn={focus.row === row ? focus.column : null}
                draft={focus.row === row ? draft : null}
                faulty={focus.row === row && grid.fault !== null}
                onDraft={grid.setDraft}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
});
