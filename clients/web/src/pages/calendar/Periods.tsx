import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Calendar.module.css";
import type { CalendarSchool } from "./CalendarBoard";
import { messages } from "./messages";
import { daysTaught } from "./year";

/** Grading periods with the days taught in each. */
export function Periods({ school }: { readonly school: CalendarSchool }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const short = (on: string) => formatDay(locale, on, { day: "numeric", month: "short" });
  const rows = [...school.periods].sort(
    (a, b) =>
      Number(a.kind === "YEAR") - Number(b.kind === "YEAR") ||
      a.gradeFrom - b.gradeFrom ||
      a.since.localeCompare(b.since),
  );
  return (
    <table className={classes["periods"]}>
      <thead>
        <tr>
          <th scope="col">{m.period}</th>
          <th scope="col">{m.dates}</th>
          <th scope="col">{m.taughtDays}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((period) => {
          const count = daysTaught(school, period);
          return (
            <tr key={period.id}>
              <th scope="row">
                {period.name}
                <small>{m.grades(period.gradeFrom, period.gradeTo)}</small>
              </th>
              <td>
                {short(period.since)} – {short(addDays(period.until, -1))}
              </td>
              <td>{!count ? "—" : count.least === count.most ? count.most : `${count.least}–${count.most}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
