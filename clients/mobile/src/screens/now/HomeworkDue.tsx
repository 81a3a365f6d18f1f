import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Go } from "../../app/Go";
import { addressOf } from "../../app/route";
import { type Day, dueFrom } from "../../data/days";
import { Card, Nothing } from "../../ui/Card";
import { nowMessages } from "./messages";
import classes from "./Now.module.css";

const SHOWN = 5;

interface Props {
  readonly studentId: string;
  readonly diary: readonly Day[];
  readonly day: string;
}

/** What is due first. */
export function HomeworkDue({ studentId, diary, day }: Props) {
  const m = useMessages(nowMessages);
  const { locale } = useLocale();
  const due = dueFrom(diary, day).slice(0, SHOWN);
  return (
    <Card
      title={m.due}
      aside={
        <Go to={addressOf("homework", `?child=${encodeURIComponent(studentId)}`)} className={classes["link"]}>
          {m.allHomework}
        </Go>
      }
    >
      {due.length === 0 && <Nothing>{m.noHomework}</Nothing>}
      <ul>
        {due.map(({ entry, homework, on }) => (
          <li key={homework.id} className={classes["due"]}>
            <b>{entry.lesson.subject.name}</b>
            <small>
              {on && m.forDay(formatDay(locale, on, { weekday: "short", day: "numeric", month: "short" }))}
              {entry.homeworkDone && ` · ✓ ${m.done}`}
            </small>
            <p>{homework.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
