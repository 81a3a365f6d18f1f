import type { TodayQuery } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { messages } from "./messages";
import { Section } from "./Section";
import classes from "./Today.module.css";

type UnrecordedLesson = NonNullable<TodayQuery["viewer"]>["unrecorded"][number];

/** What is still owed to the journal, the oldest first. */
export function Unrecorded({ lessons }: { readonly lessons: readonly UnrecordedLesson[] }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const count = lessons.length > 0 && <span className={classes["count"]}>{lessons.length}</span>;
  return (
    <Section title={m.unrecorded} aside={count}>
      {lessons.length === 0 ? (
        <p className={classes["none"]}>{m.allRecorded}</p>
      ) : (
        <ul className={classes["owed"]}>
          {lessons.map(({ id, on, number, subject, group, journal }) => {
            const name = `${group.name} · ${subject.name}`;
            return (
              <li key={id}>
                <span className={classes["owedDay"]}>
                  {formatDay(locale, on, { weekday: "short", day: "numeric", month: "short" })}
                </span>
                <span className={classes["what"]}>
                  <Link to={journal ? paths.journal(journal.id) : paths.lesson(id)}>{name}</Link>
                  <small>{m.lessonOf(number)}</small>
                </span>
                <Link to={paths.lesson(id)} className={classes["record"] ?? ""} aria-label={m.recordFull(name, number)}>
                  {m.record}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
