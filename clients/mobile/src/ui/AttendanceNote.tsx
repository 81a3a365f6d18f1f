import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { FamilyLessonFragment } from "../generated/graphql";
import classes from "./LessonLine.module.css";
import { lessonMessages } from "./lessonMessages";

type Meaning = NonNullable<NonNullable<FamilyLessonFragment["attendance"]>["code"]>["meaning"];

/** The school's symbol of an absence, with its meaning for who cannot see it. */
export function AttendanceNote({ symbol, meaning }: { readonly symbol: string; readonly meaning: Meaning }) {
  const m = useMessages(lessonMessages);
  return (
    <abbr className={classes["absence"]} title={m[meaning]}>
      {symbol}
    </abbr>
  );
}
