import { today } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import classes from "./JournalTable.module.css";
import { journalMessages } from "./messages";
import type { LessonColumn } from "./read";
import type { ColumnWorkTypes } from "./useWorkTypes";

interface Props {
  readonly lessons: readonly LessonColumn[];
  readonly focused: number;
  readonly workTypes: ColumnWorkTypes;
}

/** Months over days, each day with its work type and the way to the lesson itself. */
export const ColumnHeads = memo(function ColumnHeads({ lessons, focused, workTypes }: Props) {
  const m = useMessages(journalMessages);
  const { locale } = useLocale();
  const day = today();
  const first = workTypes.all[0]?.id;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes["corner"]}>
          {m.student}
        </th>
        {lessons.map(({ id, date, number, topic, recorded, cancelled }, column) => {
          const opensMonth = column === 0 || lessons[column - 1]?.date.slice(0, 7) !== date.slice(0, 7);
          const workType = workTypes.nameOf(workTypes.of(id));
          const full = formatDay(locale, date, { weekday: "long", day: "numeric", month: "long" });
          const state = cancelled ? m.cancelled : recorded || date > day ? null : m.lessonNotRecorded;
          return (
            <th
              key={id}
              scope="col"
              className={classes["day"]}
              data-focused={focused === column || undefined}
              data-today={date === day || undefined}
              data-missing={state === m.lessonNotRecorded || undefined}
              data-cancelled={cancelled || undefined}
            >
              <span className={classes["month"]}>{opensMonth && formatDay(locale, date, { month: "short" })}</span>
              <Link
                to={paths.lesson(id)}
                tabIndex={-1}
                className={classes["dayLink"] ?? ""}
                aria-label={[full, m.lesson(number), state].filter(Boolean).join(", ")}
                title={[full, m.lesson(number), topic ?? m.noTopic, state].filter(Boolean).join(" · ")}
              >
                {Number(date.slice(8))}
              </Link>
              <span className={classes["workType"]}>{workType && workType.id !== first ? workType.shortName : ""}</span>
            </th>
          );
        })}
        <th scope="col" className={classes["averageHead"]}>
          {m.average}
        </th>
      </tr>
    </thead>
  );
});
