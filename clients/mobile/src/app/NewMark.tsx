import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect } from "react";
import { useDesk } from "../data/DeskContext";
import { MarkChip } from "../ui/MarkChip";
import { useFamily } from "./FamilyContext";
import { givenName } from "./family";
import { messages } from "./messages";
import classes from "./notes.module.css";

const SHOWN_MS = 8_000;

/** Tells of a mark that has just come, wherever the reader is. */
export function NewMark() {
  const desk = useDesk();
  const { members } = useFamily();
  const m = useMessages(messages);
  const { last } = desk;
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(desk.dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [desk, last]);
  const whose = members.length > 1 ? members.find(({ student }) => student.id === last?.studentId) : undefined;
  return (
    <div role="status" className={classes["news"]}>
      {last && (
        <button type="button" className={classes["new"]} onClick={desk.dismiss}>
          {last.marks.map((mark) => (
            <MarkChip key={mark.id} symbol={mark.symbol} />
          ))}
          <span>
            <b>{m.newMark}</b>
            <small>
              {last.entry.lesson.subject.name}
              {whose && ` · ${givenName(whose.student.fullName)}`}
            </small>
          </span>
        </button>
      )}
    </div>
  );
}
