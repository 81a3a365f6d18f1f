import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { addDays, weekStart } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
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
        <ActionIcon variant="default" size="lg" aria-label={m.previousWeek} onClick={() => onWeek(addDays(monday, -7))}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <h2 className={classes["weekTitle"]} aria-live="polite">
          {short(monday)} – {short(addDays(monday, 6))}
        </h2>
        <ActionIcon variant="default" size="lg" aria-label={m.nextWeek} onClick={() => onWeek(addDays(monday, 7))}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
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
