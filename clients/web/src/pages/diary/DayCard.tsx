import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import classes from "./Diary.module.css";
import { LessonRow } from "./LessonRow";
import { messages } from "./messages";
import type { DiaryNews } from "./useDiaryNews";
import type { DiaryHomework, WeekDay } from "./week";

interface Props extends WeekDay {
  readonly isToday: boolean;
  readonly isPast: boolean;
  readonly due: ReadonlyMap<string, DiaryHomework>;
  readonly news: DiaryNews;
  readonly timeZone: string;
}

/** One day of the week. What is due is said of today's lessons and of those to come. */
export const DayCard = memo(function DayCard({ on, lessons, isToday, isPast, due, news, timeZone }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const id = `day-${on}`;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={classes["day"]} data-today={isToday || undefined}>
      <h3 id={`${id}-title`} className={classes["dayTitle"]}>
        {sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }))}
        {isToday && <span className={classes["todayTag"]}>{m.today}</span>}
      </h3>
      {lessons.length === 0 ? (
        <p className={classes["none"]}>{m.noLessons}</p>
      ) : (
        <ol className={classes["lessons"]}>
          {lessons.map((entry) => (
            <LessonRow
              key={entry.lesson.id}
              entry={entry}
              due={isPast ? undefined : due.get(entry.lesson.id)}
              fresh={news.fresh}
              changed={news.news.has(entry.lesson.id)}
              timeZone={timeZone}
            />
          ))}
        </ol>
      )}
    </section>
  );
});
