import { useMediaQuery } from "@mantine/hooks";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { count, HIDDEN } from "../text/numbers";
import classes from "./charts.module.css";
import { degreeOf, hoursOf, type Spot, spotAt, weekdayNames } from "./heat";
import { heatMessages } from "./messages";

interface Props {
  readonly spots: readonly Spot[];
  readonly label: string;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekdays by hours of the day: the darker, the more. On a phone hours go down, so that all fits. */
export function Heat({ spots, label }: Props) {
  const m = useMessages(heatMessages);
  const { locale } = useLocale();
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const hours = hoursOf(spots);
  const most = Math.max(1, ...spots.map(({ visits }) => visits ?? 0));
  const short = weekdayNames(locale, "short");
  const long = weekdayNames(locale, "long");
  const cell = (weekday: number, hour: number) => {
    const spot = spotAt(spots, weekday, hour);
    const text = spot?.hidden ? HIDDEN : count(locale, spot?.visits ?? 0);
    return (
      <td
        key={`${weekday} ${hour}`}
        data-degree={spot?.hidden ? "hidden" : degreeOf(spot?.visits ?? 0, most)}
        title={`${long[weekday - 1]}, ${hour}:00–${hour + 1}:00: ${text}`}
      >
        {text === "0" ? <span className={classes["zero"]}>0</span> : text}
      </td>
    );
  };
  const columns = narrow ? WEEKDAYS.map((day) => short[day - 1]) : hours.map(String);
  return (
    <div className={classes["heat"]}>
      <table aria-label={label}>
        <thead>
          <tr>
            <td />
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {narrow
            ? hours.map((hour) => (
                <tr key={hour}>
                  <th scope="row">{hour}</th>
                  {WEEKDAYS.map((weekday) => cell(weekday, hour))}
                </tr>
              ))
            : WEEKDAYS.map((weekday) => (
                <tr key={weekday}>
                  <th scope="row">{short[weekday - 1]}</th>
                  {hours.map((hour) => cell(weekday, hour))}
                </tr>
              ))}
        </tbody>
      </table>
      <div className={classes["scale"]} aria-hidden>
        {m.less}
        {[0, 1, 2, 3, 4].map((degree) => (
          <span key={degree} data-degree={degree} />
        ))}
        {m.more}
      </div>
    </div>
  );
}
