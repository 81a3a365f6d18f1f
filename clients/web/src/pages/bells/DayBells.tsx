import { Title } from "@mantine/core";
import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Fragment } from "react";
import classes from "./Bells.module.css";
import { messages } from "./messages";
import { breakAfter, momentOf, type RungDay, secondsOf } from "./rung";

interface Props {
  readonly on: string;
  readonly rung: RungDay | undefined;
  /** The second of the day where it is today; null on another day. */
  readonly second: number | null;
  readonly holiday: string | undefined;
}

/** The bells of a day, breaks between them. */
export function DayBells({ on, rung, second, holiday }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const bells = rung?.schedule.bells ?? [];
  const moment = second === null ? null : momentOf(bells, second);
  const going = moment && moment.kind !== "over" ? moment : null;
  const date = sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }));
  return (
    <section className={classes["sheet"]} aria-label={date}>
      <div className={classes["sheetHead"]}>
        <Title order={2} size="h4">
          {date}
        </Title>
        {rung && <span data-exception={rung.isException || undefined}>{rung.schedule.name}</span>}
      </div>
      {bells.length === 0 ? (
        <p className={classes["off"]}>{holiday ? m.dayOffBecause(holiday) : m.dayOff}</p>
      ) : (
        <table className={classes["bells"]}>
          <thead>
            <tr>
              <th scope="col">{m.number}</th>
              <th scope="col">{m.begins}</th>
              <th scope="col">{m.ends}</th>
            </tr>
          </thead>
          <tbody>
            {bells.map((bell, place) => {
              const pause = breakAfter(bells, place);
              const isNow = going?.kind === "lesson" && going.number === bell.number;
              const isOver = second !== null && second >= secondsOf(bell.endsAt);
              const pauseNow = going?.kind === "break" && bells[place + 1]?.number === going.number;
              return (
                <Fragment key={bell.number}>
                  <tr
                    data-now={isNow || undefined}
                    data-over={isOver || undefined}
                    aria-current={isNow ? "time" : undefined}
                  >
                    <th scope="row">{bell.number}</th>
                    <td>{formatTime(bell.startsAt)}</td>
                    <td>{formatTime(bell.endsAt)}</td>
                  </tr>
                  {pause !== null && pause > 0 && (
                    <tr className={classes["pause"]} data-now={pauseNow || undefined}>
                      <td colSpan={3}>
                        {m.break}: {m.minutes(pause)}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
