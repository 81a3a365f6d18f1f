import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Go } from "../../app/Go";
import { addressOf } from "../../app/route";
import { dueFrom } from "../../data/days";
import type { FamilyStudentFragment } from "../../generated/graphql";
import { Card, Nothing } from "../../ui/Card";
import { nowMessages } from "./messages";
import classes from "./Now.module.css";

const SHOWN = 5;

interface Props {
  readonly student: FamilyStudentFragment;
  readonly day: string;
}

/** What is due first. */
export function HomeworkDue({ student, day }: Props) {
  const m = useMessages(nowMessages);
  const { locale } = useLocale();
  const due = dueFrom(student.diary, day).slice(0, SHOWN);
  return (
    <Card
      title={m.due}
      aside={
        <Go to={addressOf("homework", `?child=${encodeURIComponent(student.id)}`)} className={classes["link"]}>
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
