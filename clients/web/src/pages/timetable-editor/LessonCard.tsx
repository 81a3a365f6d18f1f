import { withInitials } from "../../ui/names";
import classes from "./Editor.module.css";
import { type By, type Lesson, roomName } from "./grid";

interface Props {
  readonly by: By;
  readonly lesson: Lesson;
  readonly picked: boolean;
  /** Somebody else has just put it here. */
  readonly fresh: boolean;
  readonly inTheWay: boolean;
  readonly draggable: boolean;
  readonly onPick: (lesson: Lesson) => void;
  readonly onLetGo: () => void;
}

/** A lesson in the grid; the mouse drags it, the cell around it has the keyboard. */
export function LessonCard({ by, lesson, picked, fresh, inTheWay, draggable, onPick, onLetGo }: Props) {
  const { subject, group, room, teachers } = lesson;
  const about = [
    (by !== "class" || group.schoolClass?.name !== group.name) && group.name,
    by !== "room" && room && roomName(room),
    by !== "teacher" && teachers.map(({ fullName }) => withInitials(fullName)).join(", "),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way; the cell around it has the keyboard's
    <div
      className={classes["card"]}
      data-picked={picked || undefined}
      data-fresh={fresh || undefined}
      data-clash={inTheWay || undefined}
      data-double={lesson.block !== null || undefined}
      data-lesson={lesson.id}
      title={subject.name}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", subject.name);
        // The browser takes the picture of what is dragged before it may change.
        setTimeout(() => onPick(lesson));
      }}
      onDragEnd={onLetGo}
    >
      <strong>{subject.name}</strong>
      <span>{about.filter(Boolean).join(" · ")}</span>
    </div>
  );
}
