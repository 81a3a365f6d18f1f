import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { DayHead } from "./DayHead";
import classes from "./JournalTable.module.css";
import { journalMessages } from "./messages";
import type { LessonColumn } from "./read";
import type { ColumnWorkTypes } from "./useWorkTypes";

interface Props {
  /** The date at the school. */
  readonly day: string;
  readonly lessons: readonly LessonColumn[];
  readonly focused: number;
  readonly workTypes: ColumnWorkTypes;
}

/** Months over days, each day with its work type and the way to the lesson itself. */
export const ColumnHeads = memo(function ColumnHeads({ day, lessons, focused, workTypes }: Props) {
  const m = useMessages(journalMessages);
  const first = workTypes.all[0]?.id;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes["corner"]}>
          {m.student}
        </th>
        {lessons.map((lesson, column) => {
          const workType = workTypes.nameOf(workTypes.of(lesson.id));
          return (
            <DayHead
              key={lesson.id}
              lesson={lesson}
              opensMonth={lessons[column - 1]?.date.slice(0, 7) !== lesson.date.slice(0, 7)}
              workType={workType && workType.id !== first ? workType.shortName : ""}
              day={day}
              focused={focused === column}
            />
          );
        })}
        <th scope="col" className={classes["averageHead"]}>
          {m.average}
        </th>
      </tr>
    </thead>
  );
});
