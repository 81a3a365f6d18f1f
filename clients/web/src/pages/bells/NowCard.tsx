import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Bells.module.css";
import type { BellsSchool } from "./BellsBoard";
import { messages } from "./messages";
import { type Band, countdown, momentOf, type RungDay, rungOn } from "./rung";

interface Props {
  readonly days: readonly RungDay[];
  readonly week: readonly string[];
  readonly band: Band;
  readonly clock: { readonly day: string; readonly second: number };
  readonly holidays: BellsSchool["holidays"];
}

/** What is going on now, to be read from the other end of a corridor. */
export function NowCard({ days, week, band, clock, holidays }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const today = rungOn(days, clock.day, band);
  const moment = momentOf(today?.schedule.bells ?? [], clock.second);
  const minute = `${String(Math.floor(clock.second / 3600)).padStart(2, "0")}:${String(Math.floor((clock.second % 3600) / 60)).padStart(2, "0")}`;
  const later = week.slice(1).find((on) => rungOn(days, on, band));
  const first = later && rungOn(days, later, band)?.schedule.bells[0];
  const off = holidays.find(({ since, until }) => since <= clock.day && clock.day < until);
  const title = {
    lesson: () => (moment.kind === "lesson" ? m.lessonNow(moment.number) : ""),
    break: () => m.breakNow,
    before: () => m.beforeLessons,
    over: () => (today ? m.over : off ? m.dayOffBecause(off.name) : m.noLessons),
  }[moment.kind]();

  return (
    <section className={classes["now"]} data-kind={moment.kind}>
      <p className={classes["nowTitle"]} role="status">
        {title}
      </p>
      {moment.kind === "over" ? (
        later &&
        first && (
          <p className={classes["until"]}>
            {m.next(
              formatDay(locale, later, { weekday: "long", day: "numeric", month: "long" }),
              formatTime(first.startsAt),
            )}
          </p>
        )
      ) : (
        <>
          <p className={classes["left"]} role="timer">
            {countdown(moment.left)}
          </p>
          <p className={classes["until"]}>
            {moment.kind === "lesson"
              ? m.untilEnd(formatTime(moment.bellAt))
              : m.untilStart(moment.number, formatTime(moment.bellAt))}
          </p>
        </>
      )}
      <p className={classes["clock"]}>
        {sentence(formatDay(locale, clock.day, { weekday: "long", day: "numeric", month: "long" }))} ·{" "}
        {m.schoolTime(minute)}
      </p>
    </section>
  );
}
