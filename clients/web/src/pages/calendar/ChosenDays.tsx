import { SegmentedControl, Title } from "@mantine/core";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { aboutDay } from "./aboutDay";
import classes from "./Calendar.module.css";
import { HolidayForm } from "./HolidayForm";
import { messages } from "./messages";
import { Outcome } from "./Outcome";
import type { useCalendarChange } from "./useCalendarChange";
import { WorkingForm } from "./WorkingForm";
import type { Day } from "./year";

export type Change = ReturnType<typeof useCalendarChange>;

interface Props {
  readonly schoolId: string;
  /** One or several, in order. */
  readonly days: readonly Day[];
  readonly today: string;
  readonly edits: boolean;
  readonly change: Change;
}

/** What the chosen days are, and for the office what can be made of them. */
export function ChosenDays({ schoolId, days, today, edits, change }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const [first, last] = [days[0], days.at(-1)];
  const idle = first?.kind !== "taught" && days.length === 1;
  const [asked, setWish] = useState<string | null>(null);
  const wish = asked ?? (idle && !first?.holiday ? "working" : "holiday");
  if (!first || !last) return null;
  const one = days.length === 1;
  const long = (on: string) => formatDay(locale, on, { day: "numeric", month: "long" });
  const date = one
    ? sentence(formatDay(locale, first.on, { weekday: "long", day: "numeric", month: "long" }))
    : `${long(first.on)} – ${long(last.on)}`;
  const taught = days.filter(({ kind }) => kind === "taught" || kind === "partly").length;
  return (
    <section className={classes["chosen"]} aria-labelledby="chosen-days">
      <Title order={2} size="h5" id="chosen-days" aria-live="polite">
        {date}
      </Title>
      <p>{one ? sentence(aboutDay(first, m, locale)) : m.daysOf(days.length, taught)}</p>
      {edits && last.on < today && <p className={classes["quiet"]}>{m.past}</p>}
      {edits && last.on >= today && (
        <>
          {one && (
            <SegmentedControl
              fullWidth
              aria-label={m.change}
              value={wish}
              onChange={setWish}
              data={[
                { value: "holiday", label: m.makeHoliday },
                { value: "working", label: m.makeWorking },
              ]}
            />
          )}
          {wish === "working" && one ? (
            <WorkingForm schoolId={schoolId} on={first.on} change={change} />
          ) : (
            <HolidayForm
              schoolId={schoolId}
              from={first.on}
              to={last.on}
              earliest={addDays(today, -149)}
              change={change}
            />
          )}
        </>
      )}
      <Outcome told={change.told} />
    </section>
  );
}
