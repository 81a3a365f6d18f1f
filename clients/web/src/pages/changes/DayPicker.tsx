import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { addDays, isDay } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Changes.module.css";
import { dayWords } from "./dayWords";

interface Props {
  readonly day: string;
  readonly today: string;
  /** The next day with lessons, where the viewer has one. */
  readonly next: string | null;
  readonly onDay: (day: string) => void;
}

/** From day to day: today and the next school day in one press, any other by the calendar. */
export function DayPicker({ day, today, next, onDay }: Props) {
  const m = useMessages(dayWords);
  const { locale } = useLocale();
  const tomorrow = next ?? addDays(today, 1);
  const short = (of: string) => sentence(formatDay(locale, of, { weekday: "short", day: "numeric", month: "short" }));
  const press = (of: string, label: string) => (
    <Button variant={day === of ? "filled" : "default"} aria-pressed={day === of} onClick={() => onDay(of)}>
      {label}
    </Button>
  );
  return (
    <div className={`${classes["days"]} no-print`}>
      {press(today, m.today)}
      {press(tomorrow, tomorrow === addDays(today, 1) ? m.tomorrow : short(tomorrow))}
      <span className={classes["step"]}>
        <ActionIcon variant="default" size="lg" aria-label={m.dayBefore} onClick={() => onDay(addDays(day, -1))}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <TextInput
          type="date"
          aria-label={m.day}
          value={day}
          onChange={({ currentTarget: { value } }) => isDay(value) && onDay(value)}
        />
        <ActionIcon variant="default" size="lg" aria-label={m.dayAfter} onClick={() => onDay(addDays(day, 1))}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
