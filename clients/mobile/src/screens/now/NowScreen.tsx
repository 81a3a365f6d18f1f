import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { Go } from "../../app/Go";
import { messages } from "../../app/messages";
import { addressOf } from "../../app/route";
import { clockIn, phaseOf } from "../../data/clock";
import { useDesk } from "../../data/DeskContext";
import { changedOn, lessonsOn } from "../../data/days";
import { nowVariables } from "../../data/opening";
import { useAsked } from "../../data/useAsked";
import { useClock } from "../../data/useClock";
import { FamilyNowDocument } from "../../generated/graphql";
import { Card, Cards } from "../../ui/Card";
import { LessonLine } from "../../ui/LessonLine";
import { Failed, Waiting } from "../../ui/states";
import { HomeworkDue } from "./HomeworkDue";
import { nowMessages } from "./messages";
import { NewestMarks } from "./NewestMarks";
import classes from "./Now.module.css";
import { Ringing } from "./Ringing";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

/** What matters this minute: the bell, the day, the newest marks, what is due. */
export function NowScreen({ member: { student }, active }: Props) {
  const m = useMessages(nowMessages);
  const all = useMessages(messages);
  const { locale } = useLocale();
  const desk = useDesk();
  const { askedAt, day: today } = useFamily();
  const asked = useAsked(FamilyNowDocument, nowVariables(student.id, today), { pause: !active });
  const now = useClock(student.school.clock, askedAt);
  const { day, second } = clockIn(student.school.timeZone, now);
  if (asked.state === "loading") return <Waiting />;
  if (asked.state === "failed") return <Failed onRetry={desk.again} />;
  const diary = asked.data.student?.diary ?? [];
  const lessons = lessonsOn(diary, day);
  const next = diary.find(({ on, lessons: held }) => on > day && held.length > 0);
  const changed = changedOn(diary, day);
  return (
    <Cards>
      <Ringing lessons={lessons} second={second} />
      {changed.length > 0 && (
        <Go to={addressOf("changes", `?child=${encodeURIComponent(student.id)}`)} className={classes["changed"]}>
          <b>{m.changed}</b>
          <span>{changed.map(({ lesson }) => lesson.subject.name).join(", ")}</span>
        </Go>
      )}
      <NewestMarks studentId={student.id} diary={diary} />
      {lessons.length > 0 && (
        <Card
          title={m.today}
          aside={<span>{formatDay(locale, day, { weekday: "long", day: "numeric", month: "long" })}</span>}
        >
          <ol>
            {lessons.map((entry) => (
              <LessonLine key={entry.lesson.id} entry={entry} phase={phaseOf(entry, second)} />
            ))}
          </ol>
        </Card>
      )}
      <HomeworkDue studentId={student.id} diary={diary} day={day} />
      {next && (
        <Card
          title={m.next}
          aside={<span>{formatDay(locale, next.on, { weekday: "short", day: "numeric", month: "short" })}</span>}
        >
          <ol>
            {next.lessons.map((entry) => (
              <LessonLine key={entry.lesson.id} entry={entry} />
            ))}
          </ol>
          <Go to={addressOf("timetable", `?child=${encodeURIComponent(student.id)}`)} className={classes["all"]}>
            {all.timetable}
          </Go>
        </Card>
      )}
    </Cards>
  );
}
