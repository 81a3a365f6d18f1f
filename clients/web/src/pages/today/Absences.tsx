import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { AbsenceRow } from "./AbsenceRow";
import classes from "./Absences.module.css";
import { absenceMessages } from "./absenceMessages";
import { waits } from "./absences";
import { Section } from "./Section";
import today from "./Today.module.css";
import type { Absences as Reported } from "./useAbsences";

/** What families have reported, for the class teacher to answer; nothing where there is nothing. */
export function Absences({ absences }: { readonly absences: Reported }) {
  const m = useMessages(absenceMessages);
  const { reports, fault, answer } = absences;
  if (reports.length === 0) return null;
  const waiting = reports.filter(waits).length;
  const several = new Set(reports.map(({ className }) => className)).size > 1;
  return (
    <Section
      title={m.title}
      aside={
        waiting > 0 && (
          <span className={today["count"]} title={m.waiting(waiting)}>
            {waiting}
          </span>
        )
      }
    >
      {fault && (
        <p role="alert" className={classes["fault"]}>
          {m.failed}
        </p>
      )}
      <ul className={classes["reports"]}>
        {reports.map((report) => (
          <AbsenceRow key={report.id} report={report} named={several} onAnswer={answer} />
        ))}
      </ul>
      <p className={classes["hint"]}>{m.hint}</p>
    </Section>
  );
}
