import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Go } from "../../app/Go";
import { addressOf } from "../../app/route";
import { useDesk } from "../../data/DeskContext";
import { type Day, newestMarks } from "../../data/days";
import { Card, Nothing } from "../../ui/Card";
import { MarkChip } from "../../ui/MarkChip";
import { nowMessages } from "./messages";
import classes from "./Now.module.css";

const SHOWN = 5;

/** The last marks, whatever they were given for. */
export function NewestMarks({ studentId, diary }: { readonly studentId: string; readonly diary: readonly Day[] }) {
  const m = useMessages(nowMessages);
  const { locale } = useLocale();
  const desk = useDesk();
  const marks = newestMarks(diary, SHOWN);
  return (
    <Card
      title={m.newest}
      aside={
        <Go to={addressOf("marks", `?child=${encodeURIComponent(studentId)}`)} className={classes["link"]}>
          {m.allMarks}
        </Go>
      }
    >
      {marks.length === 0 && <Nothing>{m.noMarks}</Nothing>}
      <ul>
        {marks.map(({ entry, mark }) => (
          <li key={mark.id} className={classes["given"]}>
            <MarkChip symbol={mark.symbol} fresh={desk.fresh.has(mark.id)} />
            <span>
              <b>{entry.lesson.subject.name}</b>
              <small>
                {mark.workType.name} · {formatDay(locale, entry.lesson.on, { day: "numeric", month: "short" })}
                {mark.comment && ` · ${mark.comment}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
