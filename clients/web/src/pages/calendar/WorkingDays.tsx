import { SetWorkingDayDocument } from "@zhurnal/shared/generated/graphql";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { weekdayName } from "./aboutDay";
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

/** Days that follow another weekday; those to come can be given back to their own. */
export function WorkingDays({ school, edits, change }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  if (school.workingDays.length === 0) return <p className={classes["none"]}>{m.noWorkingDays}</p>;
  return (
    <ul className={classes["list"]}>
      {school.workingDays.map(({ id, on, follows, name }) => {
        const date = sentence(formatDay(locale, on, { weekday: "short", day: "numeric", month: "long" }));
        const input = { schoolId: school.id, on, follows: null };
        return (
          <li key={id} data-over={on < school.today || undefined}>
            <span>
              {date}
              <small>{[m.worksAs(weekdayName(locale, follows)), name].filter(Boolean).join(" · ")}</small>
            </span>
            {edits && on >= school.today && (
              <Removal name={date} onRemove={() => void change.send(SetWorkingDayDocument, { input })} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
