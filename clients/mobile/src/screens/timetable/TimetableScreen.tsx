import { formatDay, formatTime, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Fragment } from "react";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { secondsOf } from "../../data/clock";
import { useDesk } from "../../data/DeskContext";
import { useAsked } from "../../data/useAsked";
import { FamilyTimetableDocument, type FamilyTimetableQuery } from "../../generated/graphql";
import { Card, Cards } from "../../ui/Card";
import { lessonMessages } from "../../ui/lessonMessages";
import { Failed, Notice, Waiting } from "../../ui/states";
import { useWeek, WeekBar } from "../../ui/WeekBar";
import { timetableMessages } from "./messages";
import classes from "./Timetable.module.css";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

type Lesson = NonNullable<FamilyTimetableQuery["student"]>["timetable"][number]["lessons"][number];

/** A week's lessons with all their bells, and the breaks between them. */
export function TimetableScreen({ member: { student }, active }: Props) {
  const m = useMessages(timetableMessages);
  const { locale } = useLocale();
  const { day } = useFamily();
  const desk = useDesk();
  const week = useWeek();
  const asked = useAsked(FamilyTimetableDocument, { id: student.id, week }, { pause: !active });
  const days = asked.state === "ready" ? (asked.data.student?.timetable ?? []) : [];
  const held = days.filter(({ lessons }) => lessons.length > 0);
  return (
    <>
      <WeekBar monday={week} />
      {asked.state === "loading" && <Waiting blocks={[220, 220]} />}
      {asked.state === "failed" && <Failed onRetry={desk.again} />}
      {asked.state === "ready" && held.length === 0 && <Notice title={m.none} text={m.noneText} />}
      {held.length > 0 && (
        <Cards>
          {held.map(({ on, lessons }) => (
            <Card
              key={on}
              tone={on === day ? "today" : undefined}
              title={sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }))}
            >
              <ol>
                {lessons.map((lesson, index) => (
                  <Fragment key={lesson.id}>
                    <Break before={lessons[index - 1]} lesson={lesson} />
                    <Line lesson={lesson} />
                  </Fragment>
                ))}
              </ol>
            </Card>
          ))}
        </Cards>
      )}
    </>
  );
}

function Line({ lesson }: { readonly lesson: Lesson }) {
  const words = useMessages(lessonMessages);
  return (
    <li className={classes["lesson"]} data-cancelled={lesson.status === "CANCELLED"}>
      <span className={classes["time"]}>
        {lesson.bell && (
          <>
            <b>{formatTime(lesson.bell.startsAt)}</b>
            {formatTime(lesson.bell.endsAt)}
          </>
        )}
      </span>
      <span>
        <b>
          {lesson.number}. {lesson.subject.name}
        </b>
        <small>
          {[
            lesson.room && words.room(lesson.room.name),
            lesson.group.kind !== "CLASS" && lesson.group.name,
            ...lesson.teachers.map(({ fullName }) => fullName),
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
        {lesson.changes.map(({ id, kind }) => (
          <small key={id} className={classes["change"]}>
            {words[kind]}
          </small>
        ))}
      </span>
    </li>
  );
}

/** The break before a lesson, where one bell follows another. */
function Break({ before, lesson }: { readonly before: Lesson | undefined; readonly lesson: Lesson }) {
  const m = useMessages(timetableMessages);
  if (!before?.bell || !lesson.bell) return null;
  const minutes = Math.round((secondsOf(lesson.bell.startsAt) - secondsOf(before.bell.endsAt)) / 60);
  return minutes > 0 ? <li className={classes["break"]}>{m.break(minutes)}</li> : null;
}
