import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useDesk } from "../../data/DeskContext";
import { FamilyMarkHomeworkDocument } from "../../generated/graphql";
import classes from "./Homework.module.css";
import { homeworkMessages } from "./messages";

interface Props {
  readonly homeworkId: string;
  readonly subject: string;
  readonly done: boolean;
  /** Only a student says what is done; the family reads it. */
  readonly own: boolean;
}

/** The student's word that homework is done: a box for the student, a word for everybody else. */
export function DoneBox({ homeworkId, subject, done, own }: Props) {
  const m = useMessages(homeworkMessages);
  const desk = useDesk();
  const [said, setSaid] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = said ?? done;
  if (!own) return shown ? <span className={classes["done"]}>✓ {m.done}</span> : null;
  const say = async (next: boolean) => {
    setSaid(next);
    setFailed(false);
    const data = await desk.send(FamilyMarkHomeworkDocument, { id: homeworkId, done: next });
    if (data?.markHomework.__typename === "HomeworkMarked") return desk.again();
    setSaid(!next);
    setFailed(true);
  };
  return (
    <>
      <label className={classes["box"]}>
        <input
          type="checkbox"
          checked={shown}
          aria-label={m.doneIn(subject)}
          onChange={(event) => void say(event.currentTarget.checked)}
        />
        {m.done}
      </label>
      {failed && <small role="alert">{m.failed}</small>}
    </>
  );
}
