import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import classes from "./JournalTable.module.css";
import { journalMessages } from "./messages";
import type { LessonColumn } from "./read";

interface Props {
  readonly lesson: LessonColumn;
  /** It is the first lesson of its month here. */
  readonly opensMonth: boolean;
  /** Short name of the column's work type; empty for the usual one. */
  readonly workType: string;
  readonly day: string;
  readonly focused: boolean;
}

/** The head of one lesson's column. */
export const DayHead = memo(function DayHead({ lesson, opensMonth, workType, day, focused }: Props) {
  const m = useMessages(journalMessages);
  const { locale } = useLocale();
  const { id, date, number, topic, recorded, cancelled } = lesson;
  const isMissing = !cancelled && !recorded && date <= day;
  const full = formatDay(locale, date, { weekday: "long", day: "numeric", month: "long" });
  const state = cancelled ? m.cancelled : isMissing ? m.lessonNotRecorded : null;
  return (
    <th
      scope="col"
      className={classes["day"]}
      data-focused={focused || undefined}
      data-today={date === day || undefined}
      data-missing={isMissing || undefined}
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
      <span className={classes["workType"]}>{workType}</span>
    </th>
  );
});
