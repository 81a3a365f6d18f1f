import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useEffect, useState } from "react";
import classes from "./Diary.module.css";
import { messages } from "./messages";
import type { Arrived } from "./news";

const SHOWN_MS = 8_000;

/** Says which marks have just come: seen for some seconds over the page, and read out when the reader's screen has time. */
export function NewsNote({ last }: { readonly last: readonly Arrived[] }) {
  const m = useMessages(messages);
  const [past, setPast] = useState(last);
  useEffect(() => {
    const timer = setTimeout(() => setPast(last), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const shown = last !== past && last.length > 0;
  return (
    <div role="status" className={classes["news"]} data-shown={shown}>
      {shown &&
        last.map(({ entry, mark }) => (
          <p key={`${mark.id} ${mark.symbol}`}>
            {m.newMark(mark.symbol, entry.lesson.subject.name, mark.workType.name)}
          </p>
        ))}
    </div>
  );
}
