import type { DiarySubjectsQuery } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { AverageButton } from "../../average/AverageButton";
import { Empty } from "../../ui/states";
import { messages } from "./messages";
import classes from "./Subjects.module.css";
import { bySubject } from "./subjects";

type Source = NonNullable<DiarySubjectsQuery["student"]>;

interface Props {
  readonly subjects: Source["subjects"];
  readonly days: Source["diary"];
  readonly fresh: ReadonlySet<string>;
}

/** Each subject with its marks in the order of their lessons and the average that opens into its arithmetic. */
export function SubjectsTable({ subjects, days, fresh }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const rows = bySubject(subjects, days);
  if (rows.length === 0) return <Empty title={m.noSubjects} text={m.noSubjectsText} />;
  return (
    <table className={classes["subjects"]}>
      <thead>
        <tr>
          <th scope="col">{m.subject}</th>
          <th scope="col">{m.marks}</th>
          <th scope="col">{m.average}</th>
          <th scope="col">{m.proposed}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ subject, marks, average }) => (
          <tr key={subject.id}>
            <th scope="row">{subject.name}</th>
            <td className={classes["row"]}>
              {marks.map(({ on, mark }) => (
                <span
                  key={mark.id}
                  data-symbol={mark.symbol}
                  data-fresh={fresh.has(mark.id) || undefined}
                  title={`${mark.workType.name}, ${formatDay(locale, on, { day: "numeric", month: "long" })}`}
                >
                  {mark.symbol}
                </span>
              ))}
            </td>
            <td className={classes["average"]}>
              {average && <AverageButton title={m.averageOf(subject.name)} average={average} />}
            </td>
            <td className={classes["proposed"]}>{average?.display}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
