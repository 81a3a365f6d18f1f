import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { Go } from "../../app/Go";
import { messages } from "../../app/messages";
import { addressOf } from "../../app/route";
import { clockIn, phaseOf } from "../../data/clock";
import { changedOn, lessonsOn } from "../../data/days";
import { useClock } from "../../data/useClock";
import { Card, Cards } from "../../ui/Card";
import { LessonLine } from "../../ui/LessonLine";
import { HomeworkDue } from "./HomeworkDue";
import { nowMessages } from "./messages";
import { NewestMarks } from "./NewestMarks";
import classes from "./Now.module.css";
import { Ringing } from "./Ringing";

/** What matters this minute: the bell, the day, the newest marks, what is due. */
export function NowScreen({ member: { student } }: { readonly member: Member }) {
  const m = useMessages(nowMessages);
  const all = useMessages(messages);
  const { locale } = useLocale();
  const { askedAt } = useFamily();
  const now = useClock(student.school.clock, askedAt);
  const { day, second } = clockIn(student.school.timeZone, now);
  const lessons = lessonsOn(student.diary, day);
  const next = student.diary.find(({ on, lessons: held }) => on > day && held.length > 0);
  const changed = changedOn(student.diary, day);
  return (
    <Cards>
      <Ringing lessons={lessons} second={second} />
      {changed.length > 0 && (
        <Go to={addressOf("changes", `?child=${encodeURIComponent(student.id)}`)} className={classes["changed"]}>
          <b>{m.changed}</b>
          <span>{changed.map(({ lesson }) => lesson.subject.name).join(", ")}</span>
        </Go>
      )}
      <NewestMarks student={student} />
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
      <HomeworkDue student={student} day={day} />
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
