import type { SchoolCalendarQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useMemo, useState } from "react";
import { Section } from "../../ui/Section";
import classes from "./Calendar.module.css";
import { ChosenDays } from "./ChosenDays";
import { Holidays } from "./Holidays";
import { Legend } from "./Legend";
import { Months } from "./Months";
import { messages } from "./messages";
import { Periods } from "./Periods";
import { Shifts } from "./Shifts";
import { useCalendarChange } from "./useCalendarChange";
import { WorkingDays } from "./WorkingDays";
import { monthsOf } from "./year";

export type CalendarSchool = NonNullable<SchoolCalendarQuery["school"]> & { readonly today: string };

/** Chosen days, both included; `from` may lie after `to` while they are being drawn. */
export interface Chosen {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly school: CalendarSchool;
  readonly since: string;
  readonly until: string;
  readonly edits: boolean;
  readonly onDone: () => void;
}

export function CalendarBoard({ school, since, until, edits, onDone }: Props) {
  const m = useMessages(messages);
  const first = since <= school.today && school.today < until ? school.today : since;
  const [drawn, setDrawn] = useState<Chosen>({ from: first, to: first });
  const months = useMemo(() => monthsOf(school, since, until), [school, since, until]);
  const change = useCalendarChange(onDone);
  const [from, to] = drawn.from <= drawn.to ? [drawn.from, drawn.to] : [drawn.to, drawn.from];
  const days = months.flatMap((month) => month.days).filter(({ on }) => from <= on && on <= to);
  return (
    <>
      <div className={classes["board"]}>
        <div className={classes["year"]}>
          <Months months={months} today={school.today} chosen={drawn} since={since} until={until} onChosen={setDrawn} />
          <Legend />
        </div>
        <ChosenDays schoolId={school.id} days={days} today={school.today} edits={edits} change={change} />
      </div>
      <div className={classes["lists"]}>
        <Section title={m.periods}>
          <Periods school={school} />
        </Section>
        <Section title={m.holidays}>
          <Holidays school={school} edits={edits} change={change} />
        </Section>
        <div className={classes["stack"]}>
          <Section title={m.workingDays}>
            <WorkingDays school={school} edits={edits} change={change} />
          </Section>
          <Section title={m.shifts}>
            <Shifts school={school} edits={edits} onDone={onDone} />
          </Section>
        </div>
      </div>
    </>
  );
}
