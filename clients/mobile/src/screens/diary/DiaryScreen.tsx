import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import { dueByLesson } from "../../data/days";
import { useAsked } from "../../data/useAsked";
import { FamilyDiaryDocument } from "../../generated/graphql";
import { Card, Cards } from "../../ui/Card";
import { LessonLine } from "../../ui/LessonLine";
import { Failed, Notice, Waiting } from "../../ui/states";
import { useWeek, WeekBar } from "../../ui/WeekBar";
import { HomeworkText } from "./HomeworkText";
import { diaryMessages } from "./messages";
import { WeekRead } from "./WeekRead";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

/** One week, day by day, as a paper diary has it. What is due is read off the week before as well. */
export function DiaryScreen({ member: { student, own }, active }: Props) {
  const m = useMessages(diaryMessages);
  const { locale } = useLocale();
  const { day } = useFamily();
  const desk = useDesk();
  const monday = useWeek();
  const variables = { id: student.id, from: addDays(monday, -7), to: addDays(monday, 6), week: monday };
  const asked = useAsked(FamilyDiaryDocument, variables, { pause: !active });
  const whole = asked.state === "ready" ? (asked.data.student?.diary ?? []) : [];
  const due = dueByLesson(whole);
  const days = whole.filter(({ on, lessons }) => on >= monday && lessons.length > 0);
  return (
    <>
      <WeekBar monday={monday} />
      {asked.state === "loading" && <Waiting blocks={[180, 180, 180]} />}
      {asked.state === "failed" && <Failed onRetry={desk.again} />}
      {asked.state === "ready" && days.length === 0 && <Notice title={m.empty} text={m.emptyText} />}
      {asked.state === "ready" && days.length > 0 && (
        <Cards>
          {days.map(({ on, lessons }) => (
            <Card
              key={on}
              tone={on === day ? "today" : undefined}
              title={sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }))}
            >
              <ol>
                {lessons.map((entry) => (
                  <LessonLine key={entry.lesson.id} entry={entry}>
                    {entry.lesson.topic && <small>{entry.lesson.topic}</small>}
                    <HomeworkText due={due.get(entry.lesson.id)} />
                  </LessonLine>
                ))}
              </ol>
            </Card>
          ))}
          {!own && monday <= day && (
            <WeekRead studentId={student.id} week={monday} at={asked.data.student?.weekRead?.at} />
          )}
        </Cards>
      )}
    </>
  );
}
