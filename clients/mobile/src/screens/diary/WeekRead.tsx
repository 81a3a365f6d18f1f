import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { useState } from "react";
import { useDesk } from "../../data/DeskContext";
import button from "../../ui/Button.module.css";
import classes from "./Diary.module.css";
import { diaryMessages } from "./messages";

interface Props {
  readonly studentId: string;
  readonly week: string;
  /** When the reader said so; absent while they have not. */
  readonly at: string | undefined;
}

/** The guardian's signature under a week, as in a paper diary. */
export function WeekRead({ studentId, week, at }: Props) {
  const m = useMessages(diaryMessages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const desk = useDesk();
  const [said, setSaid] = useState<string>();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const when = at ?? said;
  const waiting = desk.outbox.waiting.find(
    ({ kind, input }) => kind === "week" && input.studentId === studentId && input.week === week,
  );
  const refused = waiting?.refused !== undefined;
  const drop = () => {
    if (refused) desk.outbox.drop(waiting.input.key);
    setState("idle");
  };
  const sign = async () => {
    drop();
    setState("busy");
    const input = { studentId, week, key: crypto.randomUUID() };
    const outcome = await desk.outbox.say({ kind: "week", input });
    setState(outcome === "sent" || outcome === "waiting" ? "idle" : "failed");
    if (outcome === "sent") setSaid(new Date().toISOString());
  };
  if (when)
    return (
      <p className={classes["read"]}>
        ✓ {m.wasRead(formatInstant(locale, when, { day: "numeric", month: "long", timeZone }))}
      </p>
    );
  if (waiting && !refused && state === "idle")
    return (
      <p role="status" className={classes["read"]}>
        {m.readWaits}
      </p>
    );
  return (
    <div className={classes["read"]}>
      <button type="button" className={button["button"]} disabled={state === "busy"} onClick={() => void sign()}>
        {m.read}
      </button>
      {(refused || state === "failed") && <p role="alert">{m.readFailed}</p>}
      {refused && (
        <button type="button" className={button["quiet"]} onClick={drop}>
          {m.readDrop}
        </button>
      )}
    </div>
  );
}
