import { RemoveHolidayDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Calendar.module.css";
import type { CalendarSchool } from "./CalendarBoard";
import type { Change } from "./ChosenDays";
import { messages } from "./messages";
import { Removal } from "./Removal";

interface Props {
  readonly school: CalendarSchool;
  readonly edits: boolean;
  readonly change: Change;
}

/** The year's days without lessons; those that are not over can be taken away. */
export function Holidays({ school, edits, change }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const short = (on: string) => formatDay(locale, on, { day: "numeric", month: "short" });
  if (school.holidays.length === 0) return <p className={classes["none"]}>{m.noHolidays}</p>;
  return (
    <ul className={classes["list"]}>
      {school.holidays.map(({ id, name, since, until }) => {
        const last = addDays(until, -1);
        return (
          <li key={id} data-over={last < school.today || undefined}>
            <span>
              {name}
              <small>{since === last ? short(since) : `${short(since)} – ${short(last)}`}</small>
            </span>
            {edits && last >= school.today && (
              <Removal name={name} onRemove={() => void change.send(RemoveHolidayDocument, { id })} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
