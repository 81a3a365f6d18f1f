import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { withInitials } from "../../ui/names";
import { messages } from "./messages";
import classes from "./Timetable.module.css";
import type { Lesson } from "./week";
import type { Kind } from "./whose";

interface Props {
  readonly lesson: Lesson;
  readonly kind: Kind;
}

/** One lesson in a week: what, and of where, who and to whom that which the heading does not say already. */
export function LessonCard({ lesson, kind }: Props) {
  const m = useMessages(messages);
  const { subject, group, room, teachers, status } = lesson;
  const cancelled = status === "CANCELLED";
  const whole = group.kind === "CLASS" && (kind === "class" || kind === "student");
  const about = [
    !whole && group.name,
    kind !== "room" && room && m.room(room.name),
    kind !== "teacher" && kind !== "mine" && teachers.map(({ fullName }) => withInitials(fullName)).join(", "),
  ];
  return (
    <div className={classes["lesson"]} data-cancelled={cancelled || undefined}>
      <div className={classes["subject"]}>
        <span>{subject.name}</span>
        {cancelled && <em>{m.cancelled}</em>}
      </div>
      <div className={classes["about"]}>{about.filter(Boolean).join(" · ")}</div>
    </div>
  );
}
