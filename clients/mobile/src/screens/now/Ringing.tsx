import { formatTime } from "@zhurnal/shared/i18n/format";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { momentOf } from "../../data/clock";
import type { Entry } from "../../data/news";
import { nowMessages } from "./messages";
import classes from "./Now.module.css";

const SOON_MINUTES = 90;

interface Props {
  readonly lessons: readonly Entry[];
  /** The second of the school's day. */
  readonly second: number;
}

/** What is going on, and the minutes left until the bell. */
export function Ringing({ lessons, second }: Props) {
  const m = useMessages(nowMessages);
  const moment = momentOf(lessons, second);
  if (moment.kind === "free" || moment.kind === "over")
    return (
      <section className={classes["ringing"]} data-kind={moment.kind}>
        <b>{m[moment.kind]}</b>
      </section>
    );
  const { lesson } = moment.entry;
  const minutes = Math.ceil(moment.seconds / 60);
  const soon = minutes <= SOON_MINUTES;
  return (
    <section className={classes["ringing"]} data-kind={moment.kind}>
      <div className={classes["told"]}>
        <b>{m[moment.kind](lesson.number)}</b>
        <strong>{lesson.subject.name}</strong>
        <span>{soon ? m.bellIn(formatTime(moment.bellAt), minutes) : m.bellAt(formatTime(moment.bellAt))}</span>
      </div>
      {soon && (
        <span className={classes["minutes"]} aria-hidden>
          {minutes}
        </span>
      )}
    </section>
  );
}
