import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import { type Due, dueFrom } from "../../data/days";
import { useAsked } from "../../data/useAsked";
import { FamilyHomeworkDocument } from "../../generated/graphql";
import { Card, Cards } from "../../ui/Card";
import { Failed, Notice, Waiting } from "../../ui/states";
import { HomeworkText } from "../diary/HomeworkText";
import { DoneBox } from "./DoneBox";
import classes from "./Homework.module.css";
import { homeworkMessages } from "./messages";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

const BACK_DAYS = 14;
const AHEAD_DAYS = 14;

/** What is due, by the day it is for. */
export function HomeworkScreen({ member: { student, own }, active }: Props) {
  const m = useMessages(homeworkMessages);
  const { locale } = useLocale();
  const { day } = useFamily();
  const desk = useDesk();
  const variables = { id: student.id, from: addDays(day, -BACK_DAYS), to: addDays(day, AHEAD_DAYS) };
  const asked = useAsked(FamilyHomeworkDocument, variables, { pause: !active });
  if (asked.state === "loading") return <Waiting blocks={[120, 120, 120]} />;
  if (asked.state === "failed") return <Failed onRetry={desk.again} />;
  const days = Map.groupBy(dueFrom(asked.data.student?.diary ?? [], day), ({ on }) => on);
  if (days.size === 0) return <Notice title={m.none} text={m.noneText} />;
  return (
    <Cards>
      {[...days].map(([on, due]) => (
        <Card
          key={on}
          tone={on === day ? "today" : undefined}
          title={on ? sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" })) : m.sometime}
        >
          <ul>
            {due.map((each) => (
              <Task key={each.homework.id} due={each} own={own} />
            ))}
          </ul>
        </Card>
      ))}
    </Cards>
  );
}

function Task({ due, own }: { readonly due: Due; readonly own: boolean }) {
  const m = useMessages(homeworkMessages);
  const { locale } = useLocale();
  const { lesson } = due.entry;
  return (
    <li className={classes["task"]}>
      <b>{lesson.subject.name}</b>
      <small>{m.setOn(formatDay(locale, lesson.on, { day: "numeric", month: "short" }))}</small>
      <div className={classes["text"]}>
        <HomeworkText due={due} />
        <DoneBox
          homeworkId={due.homework.id}
          subject={lesson.subject.name}
          done={Boolean(due.entry.homeworkDone)}
          own={own}
        />
      </div>
    </li>
  );
}
