import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useRef, useState } from "react";
import { useDesk } from "../../data/DeskContext";
import type { Outcome } from "../../data/outbox";
import button from "../../ui/Button.module.css";
import classes from "./Absence.module.css";
import { absenceMessages, said } from "./messages";

interface Props {
  readonly studentId: string;
  readonly day: string;
}

/** Days and a reason. Without a connection it waits on the device; what is refused stays as it was typed. */
export function AbsenceForm({ studentId, day }: Props) {
  const m = useMessages(absenceMessages);
  const desk = useDesk();
  const key = useRef(crypto.randomUUID());
  const [from, setFrom] = useState(day);
  const [until, setUntil] = useState(day);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ readonly outcome: Outcome; readonly key: string } | null>(null);
  const outcome = answer?.outcome === "waiting" ? desk.outbox.fate(answer.key) : answer?.outcome;

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
    const outcome = await desk.outbox.say({ kind: "absence", input });
    setBusy(false);
    setAnswer({ outcome, key: key.current });
    key.current = crypto.randomUUID();
    if (outcome === "sent" || outcome === "waiting") setReason("");
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
      <p role="status" className={classes["wide"]} data-answer={outcome}>
        {outcome && outcome !== "dropped" && said(m, outcome)}
      </p>
    </form>
  );
}
