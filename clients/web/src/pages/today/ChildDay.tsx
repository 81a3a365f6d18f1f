import { Anchor, VisuallyHidden } from "@mantine/core";
import type { TodayStudentFragment } from "@zhurnal/shared/generated/graphql";
import { formatTime } from "@zhurnal/shared/i18n/format";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { phaseOf } from "./clock";
import { messages } from "./messages";
import { Section } from "./Section";
import classes from "./Today.module.css";

interface Props {
  readonly student: TodayStudentFragment;
  readonly title: string;
  readonly minute: number | null;
}

/** One child's lessons of the day, with what stands in them already, and the way to the diary. */
export function ChildDay({ student, title, minute }: Props) {
  const m = useMessages(messages);
  const lessons = student.diary.flatMap((day) => day.lessons);
  const place = [student.schoolClass?.name, student.school.name].filter(Boolean).join(" · ");
  const link = (
    <Anchor component={Link} to={paths.student(student.id)} aria-label={m.openDiary(student.fullName)}>
      {m.diary}
    </Anchor>
  );
  return (
    <Section title={title} aside={link}>
      <p className={classes["place"]}>{place}</p>
      {lessons.length === 0 ? (
        <p className={classes["none"]}>{m.noChildLessons}</p>
      ) : (
        <ol className={classes["lessons"]}>
          {lessons.map(({ lesson, marks, attendance }) => {
            const now = minute !== null && lesson.bell && phaseOf(lesson.bell, minute) === "now";
            const state = lesson.status === "CANCELLED" ? "cancelled" : now ? "going" : "ahead";
            return (
              <li key={lesson.id} className={classes["lesson"]} data-state={state}>
                <span className={classes["number"]}>{lesson.number}</span>
                <span className={classes["times"]}>{lesson.bell && formatTime(lesson.bell.startsAt)}</span>
                <span className={classes["what"]}>
                  {lesson.subject.name}
                  {lesson.room && <small>{m.room(lesson.room.name)}</small>}
                </span>
                <span className={classes["state"]}>
                  {state === "cancelled" ? m.cancelled : attendance?.code?.symbol}
                  {marks.length > 0 && (
                    <strong className={classes["mark"]}>
                      <VisuallyHidden>{m.marks}: </VisuallyHidden>
                      {marks.map(({ symbol }) => symbol).join("/")}
                    </strong>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
