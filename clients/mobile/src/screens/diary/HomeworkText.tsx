import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Due } from "../../data/days";
import classes from "./Diary.module.css";
import { diaryMessages } from "./messages";

/** What is to be done for a lesson, with what it points at. */
export function HomeworkText({ due }: { readonly due: Due | undefined }) {
  const m = useMessages(diaryMessages);
  if (!due) return null;
  const { text, links, minutes, late } = due.homework;
  return (
    <div className={classes["homework"]}>
      {text}
      {links.map(({ url, title }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          {title || url}
        </a>
      ))}
      {(minutes || late) && (
        <small>{[minutes && m.minutes(minutes), late && m.late].filter(Boolean).join(" · ")}</small>
      )}
    </div>
  );
}
