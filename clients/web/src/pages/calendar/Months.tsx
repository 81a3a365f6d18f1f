import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { aboutDay } from "./aboutDay";
import type { Chosen } from "./CalendarBoard";
import classes from "./Months.module.css";
import { messages } from "./messages";
import { type Day, type Month, reached } from "./year";

const WEEK = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"];

interface Props {
  readonly months: readonly Month[];
  readonly today: string;
  readonly chosen: Chosen;
  readonly since: string;
  readonly until: string;
  readonly onChosen: (chosen: Chosen) => void;
}

/** The year's months: one day has the focus, arrows lead from it, and with Shift several are chosen. */
export function Months({ months, today, chosen, since, until, onChosen }: Props) {
  const m = useMessages(messages);
  const box = useRef<HTMLFieldSetElement>(null);
  const at = (on: string) => box.current?.querySelector<HTMLElement>(`[data-on="${on}"]`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the year opens, and never again
  useEffect(() => {
    const month = at(chosen.to)?.closest<HTMLElement>("[data-month]");
    if (box.current && month) box.current.scrollLeft = month.offsetLeft - box.current.offsetLeft;
  }, []);

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = reached(event.key, chosen.to, since, until);
    if (to === null) return;
    event.preventDefault();
    onChosen({ from: event.shiftKey ? chosen.from : to, to });
    at(to)?.focus();
  };
  return (
    <fieldset ref={box} className={classes["months"]} aria-label={`${m.months}. ${m.keys}`} onKeyDown={press}>
      {months.map((month) => (
        <MonthTable key={month.first} month={month} today={today} chosen={chosen} onChosen={onChosen} />
      ))}
    </fieldset>
  );
}

interface MonthProps {
  readonly month: Month;
  readonly today: string;
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
}

function MonthTable({ month, today, chosen, onChosen }: MonthProps) {
  const { locale } = useLocale();
  const [from, to] = chosen.from <= chosen.to ? [chosen.from, chosen.to] : [chosen.to, chosen.from];
  return (
    <section className={classes["month"]} data-month={month.first}>
      <h2>{sentence(formatDay(locale, month.first, { month: "long", year: "numeric" }).replace(/ г\.$/, ""))}</h2>
      <div className={classes["days"]}>
        {WEEK.map((on) => (
          <span key={on} className={classes["weekday"]} aria-hidden>
            {formatDay(locale, on, { weekday: "short" })}
          </span>
        ))}
        {month.days.map((day, place) => (
          <DayButton
            key={day.on}
            day={day}
            {...(place === 0 && { column: month.before + 1 })}
            isToday={day.on === today}
            isChosen={from <= day.on && day.on <= to}
            focused={day.on === chosen.to}
            onChoose={(further) => onChosen({ from: further ? chosen.from : day.on, to: day.on })}
          />
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  readonly day: Day;
  readonly column?: number;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly focused: boolean;
  readonly onChoose: (further: boolean) => void;
}

function DayButton({ day, column, isToday, isChosen, focused, onChoose }: DayProps) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const about = aboutDay(day, m, locale);
  const date = sentence(formatDay(locale, day.on, { weekday: "long", day: "numeric", month: "long" }));
  return (
    <button
      type="button"
      data-on={day.on}
      data-kind={day.kind}
      data-moved={day.worked !== undefined || undefined}
      aria-current={isToday ? "date" : undefined}
      aria-pressed={isChosen}
      aria-label={`${date}: ${about}`}
      title={about}
      tabIndex={focused ? 0 : -1}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      onClick={(event) => onChoose(event.shiftKey)}
    >
      {Number(day.on.slice(8))}
    </button>
  );
}
