import { ChangesOfDaysDocument } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed } from "../../ui/states";
import { useTimetableNews } from "../timetable/useTimetableNews";
import classes from "./Changes.module.css";
import { ChangesList } from "./ChangesList";
import { dayWords } from "./dayWords";
import { concerns } from "./told";

interface Props {
  readonly school: { readonly id: string; readonly name: string };
  /** In order. */
  readonly days: readonly string[];
  readonly today: string;
  readonly edits: boolean;
  readonly named: boolean;
}

/** A school's changes, a list for each day. */
export function SchoolChanges({ school, days, today, edits, named }: Props) {
  const words = useMessages(dayWords);
  const { locale } = useLocale();
  const [said, setSaid] = useState("");
  const [from = today, to = from] = [days[0], days.at(-1)];
  const [reading, again] = useReading(ChangesOfDaysDocument, { school: school.id, from, to });
  useTimetableNews(school.id, again);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[240]} />;
  const changes = reading.data.school?.lessonChanges ?? [];
  const nameOf = (day: string) => {
    const date = formatDay(locale, day, { weekday: "long", day: "numeric", month: "long" });
    const near = day === today ? words.today : day === addDays(today, 1) ? words.tomorrow : "";
    return near ? `${near}, ${date}` : sentence(date);
  };
  return (
    <>
      {named && <h2 className={classes["school"]}>{school.name}</h2>}
      <p role="status" className={classes["said"]} hidden={!said}>
        {said}
      </p>
      {days.map((day) => (
        <ChangesList
          key={day}
          changes={changes.filter((change) => concerns(change, day))}
          day={day}
          name={nameOf(day)}
          edits={edits}
          onWithdrawn={again}
          onSaid={setSaid}
        />
      ))}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
