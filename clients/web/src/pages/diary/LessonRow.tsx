import { formatTime } from "@zhurnal/shared/i18n/format";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { withInitials } from "../../ui/names";
import { AttendanceNote } from "./AttendanceNote";
import { DoneBox } from "./DoneBox";
import { HomeworkNote } from "./HomeworkNote";
import classes from "./Lesson.module.css";
import { MarkChip } from "./MarkChip";
import { messages } from "./messages";
import type { DiaryEntry, DiaryHomework } from "./week";

interface Props {
  readonly entry: DiaryEntry;
  readonly due: DiaryHomework | undefined;
  readonly fresh: ReadonlySet<string>;
  /** Whether something in it changed while the page was open. */
  readonly changed: boolean;
  readonly timeZone: string;
}

/** One lesson: when, where and with whom, what is to be done, and what came of it. */
export function LessonRow({ entry, due, fresh, changed, timeZone }: Props) {
  const m = useMessages(messages);
  const { lesson, marks, attendance } = entry;
  const cancelled = lesson.status === "CANCELLED";
  const bells = lesson.bell && `${formatTime(lesson.bell.startsAt)}–${formatTime(lesson.bell.endsAt)}`;
  const where = [
    bells,
    lesson.room && m.room(lesson.room.name),
    ...lesson.teachers.map(({ fullName }) => withInitials(fullName)),
  ];
  return (
    <li className={classes["lesson"]} data-lesson={lesson.id} data-news={changed || undefined}>
      <span className={classes["number"]}>{lesson.number}</span>
      <div>
        <div className={classes["subject"]}>
          <span className={cancelled ? classes["struck"] : undefined}>{lesson.subject.name}</span>
          {cancelled && <em>{m.cancelled}</em>}
        </div>
        <div className={classes["where"]}>{where.filter(Boolean).join(" · ")}</div>
        {lesson.topic && (
          <div className={classes["note"]}>
            <span>{m.topic}:</span> {lesson.topic}
          </div>
        )}
        {due && <HomeworkNote kind="due" homework={due} lessonOn={lesson.on} timeZone={timeZone} />}
        {lesson.homework && (
          <HomeworkNote kind="set" homework={lesson.homework} lessonOn={lesson.on} timeZone={timeZone}>
            <DoneBox homeworkId={lesson.homework.id} subject={lesson.subject.name} done={entry.homeworkDone !== null} />
          </HomeworkNote>
        )}
        {marks
          .filter(({ comment }) => comment)
          .map(({ id, symbol, comment }) => (
            <div key={id} className={classes["note"]}>
              <span>{symbol}:</span> {comment}
            </div>
          ))}
      </div>
      <div className={classes["marks"]}>
        {attendance && <AttendanceNote attendance={attendance} />}
        {marks.map((mark) => (
          <MarkChip
            key={mark.id}
            mark={mark}
            subject={lesson.subject.name}
            fresh={fresh.has(mark.id)}
            timeZone={timeZone}
          />
        ))}
      </div>
    </li>
  );
}
