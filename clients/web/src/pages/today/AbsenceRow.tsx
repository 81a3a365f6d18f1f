import { Button, TextInput } from "@mantine/core";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { shortName } from "../../ui/names";
import classes from "./Absences.module.css";
import { absenceMessages } from "./absenceMessages";
import { type Report, waits } from "./absences";
import type { Absences } from "./useAbsences";

interface Props {
  readonly report: Report;
  /** Whether its class is named: there are several. */
  readonly named: boolean;
  readonly onAnswer: Absences["answer"];
}

/** One report: who, when, why; and the answer, or what was answered. */
export function AbsenceRow({ report, named, onAnswer }: Props) {
  const m = useMessages(absenceMessages);
  const days = useDays(report);
  const [declining, setDeclining] = useState(false);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const name = shortName(report.student?.fullName ?? "");
  const send = async (confirmed: boolean) => {
    setBusy(true);
    await onAnswer(report.id, confirmed, confirmed ? "" : note.trim());
    setBusy(false);
    setDeclining(false);
  };
  const decline = (event: FormEvent) => {
    event.preventDefault();
    void send(false);
  };
  return (
    <li className={classes["report"]} data-status={report.status}>
      <span className={classes["who"]}>
        <strong>{named ? `${name}, ${report.className}` : name}</strong>
        <span>{days}</span>
      </span>
      <span className={classes["why"]}>
        {report.reason}
        {report.by && <small>{m.reportedBy(report.by)}</small>}
        {report.note && <small>{report.note}</small>}
      </span>
      {waits(report) && !declining && (
        <span className={classes["answer"]}>
          <Button size="xs" loading={busy} aria-label={m.confirmFor(name)} onClick={() => void send(true)}>
            {m.confirm}
          </Button>
          <Button size="xs" variant="default" aria-label={m.declineFor(name)} onClick={() => setDeclining(true)}>
            {m.decline}
          </Button>
        </span>
      )}
      {waits(report) && declining && (
        <form className={classes["declining"]} onSubmit={decline}>
          <TextInput
            size="xs"
            autoFocus
            maxLength={500}
            aria-label={m.note}
            placeholder={m.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" loading={busy}>
            {m.send}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDeclining(false)}>
            {m.back}
          </Button>
        </form>
      )}
      {!waits(report) && (
        <span className={classes["answered"]}>{report.status === "CONFIRMED" ? m.confirmed : m.declined}</span>
      )}
    </li>
  );
}

/** The days as people write them: one, or the first and the last. */
function useDays({ from, until }: Report): string {
  const { locale } = useLocale();
  const day = (on: string) => formatDay(locale, on, { weekday: "short", day: "numeric", month: "short" });
  return from === until ? day(from) : `${day(from)} – ${day(until)}`;
}
