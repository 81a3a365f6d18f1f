import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { LessonCard } from "./LessonCard";
import { messages } from "./messages";
import classes from "./Timetable.module.css";
import { bellOf, type Day, lessonsAt, numbersOf } from "./week";
import type { Kind } from "./whose";

interface Props {
  readonly days: readonly Day[];
  readonly today: string;
  readonly kind: Kind;
  readonly caption: string;
}

/** A week on a wide screen, and on paper: days side by side, a row for each number. */
export function WeekTable({ days, today, kind, caption }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  return (
    <div className={classes["scroll"]}>
      <table className={classes["table"]}>
        <caption className={classes["caption"]}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes["corner"]}>
              {m.number}
            </th>
            {days.map(({ on }) => (
              <th key={on} scope="col" data-today={on === today || undefined}>
                {sentence(formatDay(locale, on, { weekday: "long" }))}
                <span>{formatDay(locale, on, { day: "numeric", month: "short" })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbersOf(days).map((number) => {
            const bell = bellOf(days, number);
            return (
              <tr key={number}>
                <th scope="row">
                  {number}
                  {bell && (
                    <span className="tabular">
                      {formatTime(bell.startsAt)}–{formatTime(bell.endsAt)}
                    </span>
                  )}
                </th>
                {days.map((day) => (
                  <td key={day.on} data-today={day.on === today || undefined}>
                    <div className={classes["beside"]}>
                      {lessonsAt(day, number).map((lesson) => (
                        <LessonCard key={lesson.id} lesson={lesson} kind={kind} />
                      ))}
                    </div>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
