import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ReactNode } from "react";
import classes from "./Lesson.module.css";
import { messages } from "./messages";
import type { DiaryHomework } from "./week";

interface Props {
  /** Set in the lesson it stands under, or due in it. */
  readonly kind: "set" | "due";
  readonly homework: DiaryHomework;
  readonly lessonOn: string;
  readonly timeZone: string;
  readonly children?: ReactNode;
}

/** Where a link leads: shown instead of a title, so that nobody is led elsewhere unseen. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return url;
  }
}

/** Homework with the moment from which the family could see it; a date that the page says already is not repeated. */
export function HomeworkNote({ kind, homework, lessonOn, timeZone, children }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const postedOn = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(
    new Date(homework.postedAt),
  );
  const day = postedOn === lessonOn ? {} : ({ day: "numeric", month: "short" } as const);
  const time = kind === "set" ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
  const when = formatInstant(locale, homework.postedAt, { ...day, ...time, timeZone });
  const said = [
    homework.minutes && m.estimate(homework.minutes),
    kind === "set" ? m.postedAt(when) : m.setOn(when),
    kind === "set" && homework.late && m.postedLate,
  ];
  return (
    <div className={classes["homework"]}>
      <span>{m[kind]}:</span> {homework.text}{" "}
      {homework.links.map(({ url, title }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer nofollow">
          {title || hostOf(url)}
        </a>
      ))}{" "}
      <small>{said.filter(Boolean).join(", ")}</small>
      {children}
    </div>
  );
}
