import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Card } from "../../cards/Card";
import { cardMessages } from "../../cards/messages";
import { fillingDocuments, resultsDocuments, visitDocuments } from "../../reports/documents";
import { usePlace, useReport } from "../../reports/useReport";
import { type Column, figure, type Table, word } from "../../text/table";
import { inOrder } from "../order";
import { Matrix } from "./Matrix";
import { schoolsMessages } from "./messages";
import { rowsOf, type SchoolRow } from "./rows";
import classes from "./schools.module.css";

/** Schools beside each other, for those who oversee several: every share with the number it is of. */
export function SchoolsPart() {
  const m = useMessages(schoolsMessages);
  const c = useMessages(cardMessages);
  const { locale } = useLocale();
  const { level, filters, below } = usePlace();
  const [visits, again] = useReport(visitDocuments[level], { by: "SCHOOL" });
  const [filling] = useReport(fillingDocuments[level], { by: "SCHOOL" });
  const [results] = useReport(resultsDocuments[level], { by: "SCHOOL" });
  const found = rowsOf(locale, m, visits.data, filling.data, results.data);
  const rows = inOrder(found.rows, filters.order, ({ name, cells }) => ({ name, value: cells[0]?.share ?? null }));
  const toOf = (row: SchoolRow) => below({ school: { id: row.id } });
  return (
    <div className={classes["whole"]}>
      <Card
        name="schools"
        title={m.title}
        definition={m.text}
        answer={visits}
        onRetry={again}
        asOf={visits.data?.asOf}
        hidden={rows.some(({ cells }) => cells.some(({ hidden }) => hidden))}
        table={rows.length > 0 ? tableOf(m, rows, toOf) : null}
        note={c.average}
        chart={<Matrix rows={rows} total={found.total} toOf={toOf} />}
      />
    </div>
  );
}

type Words = (typeof schoolsMessages)["ru"];

function tableOf(m: Words, rows: readonly SchoolRow[], toOf: (row: SchoolRow) => string | undefined): Table {
  const titles = [
    [m.reachPercent, m.children],
    [m.timelyPercent, m.held],
    [m.qualityPercent, m.students],
    [m.passRatePercent, null],
  ] as const;
  const columns: Column[] = titles.flatMap(([share, of]) =>
    [share, of].flatMap((title) => (title ? [{ title, numeric: true }] : [])),
  );
  return {
    columns: [{ title: m.school }, ...columns],
    rows: rows.map((row) => [
      word(row.name, toOf(row)),
      ...row.cells.flatMap(({ share, text, of, ofText }, at) => [
        figure(share === null ? null : Math.round(share * 1000) / 10, text),
        ...(titles[at]?.[1] ? [figure(of, ofText)] : []),
      ]),
    ]),
  };
}
