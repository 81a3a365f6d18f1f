import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Lesson.module.css";
import { messages } from "./messages";
import type { DiaryEntry } from "./week";

const words = { ABSENT: "absent", ILL: "ill", EXCUSED: "excused", LATE: "late" } as const;

/** The attendance symbol, and what it means for whoever does not know it. */
export function AttendanceNote({ attendance }: { readonly attendance: NonNullable<DiaryEntry["attendance"]> }) {
  const m = useMessages(messages);
  const { code, minutes } = attendance;
  if (!code) return null;
  const meaning = code.meaning === "LATE" && minutes ? m.lateBy(minutes) : m[words[code.meaning]];
  return (
    <span className={classes["attendance"]}>
      <abbr title={meaning}>{code.symbol}</abbr>
      <span>{meaning}</span>
    </span>
  );
}
