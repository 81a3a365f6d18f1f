import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useRef, useState } from "react";
import { LessonCard } from "./LessonCard";
import { messages } from "./messages";
import classes from "./Timetable.module.css";
import type { Day } from "./week";
import type { Kind } from "./whose";

interface Props {
  readonly days: readonly Day[];
  readonly today: string;
  readonly kind: Kind;
}

/** A week on a phone: a day at a time, the next one a swipe or a tab away. */
export function DayTabs({ days, today, kind }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const strip = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(() =>
    Math.max(
      0,
      days.findIndex(({ on }) => on >= today),
    ),
  );
  const start = useRef(open);

  useEffect(() => {
    const box = strip.current;
    if (box) box.scrollLeft = start.current * box.clientWidth;
  }, []);
  const show = (index: number) =>
    strip.current?.scrollTo({ left: index * strip.current.clientWidth, behavior: "smooth" });

  return (
    <>
      <nav className={classes["tabs"]} aria-label={m.days}>
        {days.map(({ on }, index) => (
          <button
            key={on}
            type="button"
            aria-current={index === open || undefined}
            data-today={on === today || undefined}
            onClick={() => show(index)}
          >
            <span>{formatDay(locale, on, { weekday: "short" })}</span>
            <strong>{formatDay(locale, on, { day: "numeric" })}</strong>
          </button>
        ))}
      </nav>
      <section
        ref={strip}
        className={classes["strip"]}
        aria-label={m.days}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard
        tabIndex={0}
        onScroll={({ currentTarget: box }) => setOpen(Math.round(box.scrollLeft / Math.max(1, box.clientWidth)))}
      >
        {days.map(({ on, lessons }) => (
          <section key={on} className={classes["day"]} aria-labelledby={`day-${on}`}>
            <h2 id={`day-${on}`}>
              {sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }))}
            </h2>
            {lessons.length === 0 && <p className={classes["none"]}>{m.noLessons}</p>}
            <ol>
              {lessons.map((lesson) => (
                <li key={lesson.id}>
                  <span className={classes["number"]}>{lesson.number}</span>
                  <span className={`${classes["bell"]} tabular`}>
                    {lesson.bell && formatTime(lesson.bell.startsAt)}
                    {lesson.bell && <small>{formatTime(lesson.bell.endsAt)}</small>}
                  </span>
                  <LessonCard lesson={lesson} kind={kind} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </section>
    </>
  );
}
