import { Button, TextInput } from "@mantine/core";
import { addDays, isDay } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Stepper } from "../../ui/Stepper";
import classes from "./Changes.module.css";
import { dayWords } from "./dayWords";

interface Props {
  /** Null where both of the next two school days are shown. */
  readonly day: string | null;
  readonly today: string;
  /** The next day with lessons, where the viewer has one. */
  readonly next: string | null;
  readonly onDay: (day: string) => void;
  /** Shows today and the next school day together; absent where one day has to be chosen. */
  readonly onBoth?: () => void;
}

/** From day to day: today and the next school day in one press, any other by the calendar. */
export function DayPicker({ day, today, next, onDay, onBoth }: Props) {
  const m = useMessages(dayWords);
  const { locale } = useLocale();
  const tomorrow = next ?? addDays(today, 1);
  const short = (of: string) => sentence(formatDay(locale, of, { weekday: "short", day: "numeric", month: "short" }));
  const press = (pressed: boolean, label: string, onPress: () => void) => (
    <Button variant={pressed ? "filled" : "default"} aria-pressed={pressed} onClick={onPress}>
      {label}
    </Button>
  );
  return (
    <div className={`${classes["days"]} no-print`}>
      {onBoth && press(day === null, m.both, onBoth)}
      {press(day === today, m.today, () => onDay(today))}
      {press(day === tomorrow, tomorrow === addDays(today, 1) ? m.tomorrow : short(tomorrow), () => onDay(tomorrow))}
      <Stepper before={m.dayBefore} after={m.dayAfter} onStep={(by) => onDay(addDays(day ?? today, by))}>
        <TextInput
          type="date"
          aria-label={m.day}
          value={day ?? today}
          onChange={({ currentTarget: { value } }) => isDay(value) && onDay(value)}
        />
      </Stepper>
    </div>
  );
}
