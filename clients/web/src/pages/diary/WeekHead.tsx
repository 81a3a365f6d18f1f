import { Button } from "@mantine/core";
import { addDays, weekStart } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Stepper } from "../../ui/Stepper";
import classes from "./Diary.module.css";
import { messages } from "./messages";
import type { WeekDay } from "./week";

interface Props {
  readonly monday: string;
  readonly today: string;
  readonly week: readonly WeekDay[];
  readonly onWeek: (day: string) => void;
}

/** From week to week, and on a narrow screen from day to day. */
export function WeekHead({ monday, today, week, onWeek }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const short = (day: string) => formatDay(locale, day, { day: "numeric", month: "short" });
  return (
    <div className={`${classes["weekHead"]} no-print`}>
      <div className={classes["weekNav"]}>
        <Stepper before={m.previousWeek} after={m.nextWeek} onStep={(by) => onWeek(addDays(monday, 7 * by))}>
          <h2 className={classes["weekTitle"]} aria-live="polite">
            {short(monday)} – {short(addDays(monday, 6))}
          </h2>
        </Stepper>
        {monday !== weekStart(today) && (
          <Button variant="subtle" size="compact-sm" onClick={() => onWeek(today)}>
            {m.thisWeek}
          </Button>
        )}
      </div>
      <nav aria-label={m.days} className={classes["days"]}>
        {week.map(({ on }) => (
          <a key={on} href={`#day-${on}`} className={classes["dayLink"]} data-today={on === today || undefined}>
            <span>{formatDay(locale, on, { weekday: "short" })}</span>
            <strong>{formatDay(locale, on, { day: "numeric" })}</strong>
          </a>
        ))}
      </nav>
    </div>
  );
}
