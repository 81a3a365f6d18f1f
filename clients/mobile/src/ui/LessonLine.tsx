import { formatTime } from "@zhurnal/shared/i18n/format";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ReactNode } from "react";
import { useDesk } from "../data/DeskContext";
import type { Entry } from "../data/news";
import { AttendanceNote } from "./AttendanceNote";
import classes from "./LessonLine.module.css";
import { lessonMessages } from "./lessonMessages";
import { MarkChip } from "./MarkChip";

interface Props {
  readonly entry: Entry;
  readonly phase?: "over" | "now" | "ahead" | undefined;
  readonly children?: ReactNode;
}

/** One lesson: when, what, where, and what the child got in it. */
export function LessonLine({ entry, phase = "ahead", children }: Props) {
  const { lesson, marks, attendance } = entry;
  const m = useMessages(lessonMessages);
  const desk = useDesk();
  const cancelled = lesson.status === "CANCELLED";
  return (
    <li className={classes["lesson"]} data-phase={phase} data-cancelled={cancelled} data-lesson={lesson.id}>
      <div className={classes["when"]}>
        <span className={classes["number"]}>{lesson.number}</span>
        <span className={classes["time"]}>{lesson.bell ? formatTime(lesson.bell.startsAt) : ""}</span>
      </div>
      <div className={classes["what"]}>
        <span className={classes["subject"]}>{lesson.subject.name}</span>
        <small>
          {[lesson.room && m.room(lesson.room.name), lesson.group.kind !== "CLASS" && lesson.group.name]
            .filter(Boolean)
            .join(" · ")}
        </small>
        {lesson.changes.map((change) => (
          <small key={change.id} className={classes["change"]}>
            {m[change.kind]}
            {change.note && `: ${change.note}`}
          </small>
        ))}
        {cancelled && lesson.changes.length === 0 && <small className={classes["change"]}>{m.CANCELLATION}</small>}
        {children}
      </div>
      <div className={classes["got"]}>
        {attendance?.code && <AttendanceNote symbol={attendance.code.symbol} meaning={attendance.code.meaning} />}
        {marks.map((mark) => (
          <MarkChip
            key={mark.id}
            symbol={mark.symbol}
            fresh={desk.fresh.has(mark.id)}
            title={[mark.workType.name, mark.comment].filter(Boolean).join(": ")}
          />
        ))}
      </div>
    </li>
  );
}
