import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useRef, useState } from "react";
import { useDesk } from "../../data/DeskContext";
import { FamilyReportAbsenceDocument } from "../../generated/graphql";
import button from "../../ui/Button.module.css";
import classes from "./Absence.module.css";
import { absenceMessages } from "./messages";

interface Props {
  readonly studentId: string;
  readonly day: string;
}

type Answer = "sent" | "failed" | "AbsenceAlreadyReported" | "AbsenceTooFar" | "InvalidInput" | "NotFound";

/** Days and a reason. What is typed stays until the school has it; sending it twice tells it once. */
export function AbsenceForm({ studentId, day }: Props) {
  const m = useMessages(absenceMessages);
  const desk = useDesk();
  const key = useRef(crypto.randomUUID());
  const [from, setFrom] = useState(day);
  const [until, setUntil] = useState(day);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const input = {
      studentId,
      from,
      until: [from, until].sort().at(-1) ?? from,
      reason: reason.trim(),
      key: key.current,
    };
    const data = await desk.send(FamilyReportAbsenceDocument, { input });
    setBusy(false);
    const said = data?.reportAbsence.__typename;
    setAnswer(said === "AbsenceReportSaved" ? "sent" : (said ?? "failed"));
    if (said !== "AbsenceReportSaved") return;
    key.current = crypto.randomUUID();
    setReason("");
    desk.again();
  };

  return (
    <form className={classes["form"]} onSubmit={(event) => void send(event)}>
      <label>
        {m.from}
        <input
          type="date"
          required
          value={from}
          min={addDays(day, -7)}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
      </label>
      <label>
        {m.until}
        <input type="date" required value={until} min={from} onChange={(e) => setUntil(e.currentTarget.value)} />
      </label>
      <label className={classes["wide"]}>
        {m.reason}
        <textarea
          required
          rows={3}
          maxLength={500}
          placeholder={m.reasonHint}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
      </label>
      <button type="submit" className={`${button["button"]} ${classes["wide"]}`} disabled={busy}>
        {m.send}
      </button>
      <p role="status" className={classes["wide"]} data-answer={answer ?? undefined}>
        {answer && m[answer]}
      </p>
    </form>
  );
}
