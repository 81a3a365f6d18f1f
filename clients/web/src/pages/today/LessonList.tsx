import type { TodayLessonFragment } from "@zhurnal/shared/generated/graphql";
import { formatTime } from "@zhurnal/shared/i18n/format";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { phaseOf } from "./clock";
import { messages } from "./messages";
import classes from "./Today.module.css";

interface Props {
  readonly lessons: readonly TodayLessonFragment[];
  /** The school's minute, when these are today's lessons. */
  readonly minute: number | null;
  readonly past: boolean;
}

type State = "cancelled" | "recorded" | "going" | "notRecorded" | "ahead";

function stateOf({ status, recordedAt, bell }: TodayLessonFragment, minute: number | null, past: boolean): State {
  if (status === "CANCELLED") return "cancelled";
  if (recordedAt) return "recorded";
  const phase = past ? "over" : minute !== null && bell ? phaseOf(bell, minute) : "ahead";
  if (phase === "now") return "going";
  return phase === "over" ? "notRecorded" : "ahead";
}

/** The lessons that one gives on a day, each leading to its journal; those given in somebody's place to the lesson itself. */
export function LessonList({ lessons, minute, past }: Props) {
  const m = useMessages(messages);
  if (lessons.length === 0) return <p className={classes["none"]}>{m.noLessonsThatDay}</p>;
  return (
    <ol className={classes["lessons"]}>
      {lessons.map((lesson) => {
        const state = stateOf(lesson, minute, past);
        const name = `${lesson.group.name} · ${lesson.subject.name}`;
        return (
          <li key={lesson.id} className={classes["lesson"]} data-state={state}>
            <span className={classes["number"]}>{lesson.number}</span>
            <span className={classes["times"]}>
              {lesson.bell && (
                <>
                  {formatTime(lesson.bell.startsAt)}
                  <span>–{formatTime(lesson.bell.endsAt)}</span>
                </>
              )}
            </span>
            <span className={classes["what"]}>
              <Link to={lesson.journal ? paths.journal(lesson.journal.id) : paths.lesson(lesson.id)}>{name}</Link>
              {lesson.room && <small>{m.room(lesson.room.name)}</small>}
            </span>
            <span className={classes["state"]}>
              {state === "notRecorded" ? <Link to={paths.lesson(lesson.id)}>{m[state]}</Link> : m[state]}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
