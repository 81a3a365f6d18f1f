import { formatDay, formatDecimal } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useDesk } from "../../data/DeskContext";
import { MarkChip } from "../../ui/MarkChip";
import { Arithmetic, type Works } from "./Arithmetic";
import classes from "./Marks.module.css";
import { marksMessages } from "./messages";
import type { SubjectRow } from "./subjects";

interface Props {
  readonly row: SubjectRow;
  readonly workTypes: Works;
}

/** One subject; it opens into its arithmetic. */
export function SubjectCard({ row: { subject, marks, average }, workTypes }: Props) {
  const m = useMessages(marksMessages);
  const { locale } = useLocale();
  const desk = useDesk();
  const head = (
    <>
      <h2 className={classes["name"]}>{subject.name}</h2>
      <span className={classes["average"]}>
        {average ? formatDecimal(locale, average.value) : "—"}
        {average?.display && <small>{m.proposed(average.display)}</small>}
      </span>
      <span className={classes["marks"]}>
        {marks.map(({ on, mark }) => (
          <MarkChip
            key={mark.id}
            symbol={mark.symbol}
            fresh={desk.fresh.has(mark.id)}
            title={`${mark.workType.name}, ${formatDay(locale, on, { day: "numeric", month: "long" })}`}
          />
        ))}
      </span>
    </>
  );
  if (!average) return <div className={classes["subject"]}>{<div className={classes["head"]}>{head}</div>}</div>;
  return (
    <details className={classes["subject"]}>
      <summary className={classes["head"]}>{head}</summary>
      <Arithmetic average={average} workTypes={workTypes} />
    </details>
  );
}
