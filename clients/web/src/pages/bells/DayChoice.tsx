import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Bells.module.css";
import { messages } from "./messages";
import type { RungDay } from "./rung";

interface Props {
  readonly days: readonly string[];
  readonly chosen: string;
  readonly isRung: (on: string) => RungDay | undefined;
  readonly onDay: (on: string) => void;
}

/** Today, tomorrow and the rest of the week, each with its first and last bell. */
export function DayChoice({ days, chosen, isRung, onDay }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row that scrolls
    <div role="group" aria-label={m.day} className={`${classes["days"]} no-print`}>
      {days.map((on, place) => {
        const rung = isRung(on);
        const bells = rung?.schedule.bells ?? [];
        const [first, last] = [bells[0], bells.at(-1)];
        const name =
          place === 0 ? m.today : place === 1 ? m.tomorrow : sentence(formatDay(locale, on, { weekday: "short" }));
        return (
          <button
            key={on}
            type="button"
            className={classes["day"]}
            aria-pressed={on === chosen}
            data-off={!rung || undefined}
            onClick={() => onDay(on)}
          >
            <b>{name}</b>
            <span>{formatDay(locale, on, { day: "numeric", month: "short" })}</span>
            <span>{first && last ? `${formatTime(first.startsAt)}–${formatTime(last.endsAt)}` : m.dayOff}</span>
            {rung?.isException && <small>{m.shortened}</small>}
          </button>
        );
      })}
    </div>
  );
}
