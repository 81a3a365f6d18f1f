import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { ResultsDimension } from "../../generated/graphql";
import { resultsDocuments } from "../../reports/documents";
import { usePlace, useReport } from "../../reports/useReport";
import { count, percent } from "../../text/numbers";
import { Compared } from "../Compared";
import { kindMessages } from "../messages";
import { resultsMessages } from "./messages";

/** How students do: quality and pass rate of classes, grade levels, schools and subjects. */
export function ResultsPart() {
  const m = useMessages(resultsMessages);
  const { by } = usePlace().filters;
  return (
    <>
      <ResultsBy name="results" by={by} title={m[`groupTitle_${by}`]} definition={m.groupText} />
      <ResultsBy name="resultssubjects" by="SUBJECT" title={m.subjectTitle} definition={m.subjectText} />
    </>
  );
}

interface Props {
  readonly name: string;
  readonly by: ResultsDimension;
  readonly title: string;
  readonly definition: string;
}

function ResultsBy({ name, by, title, definition }: Props) {
  const m = useMessages(resultsMessages);
  const kinds = useMessages(kindMessages);
  const { locale } = useLocale();
  const [answer, again] = useReport(resultsDocuments[usePlace().level], { by });
  return (
    <Compared
      name={name}
      wide
      title={title}
      definition={definition}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      by={by}
      legend={[m.legendGood, m.legendPassing]}
      inTable={(value) => Math.round(value * 1000) / 10}
      columns={[
        { title: kinds[by] },
        { title: m.quality, numeric: true },
        { title: m.passRate, numeric: true },
        { title: m.good, numeric: true },
        { title: m.passing, numeric: true },
        { title: m.students, numeric: true },
      ]}
      rows={(answer.data?.rows ?? []).map(({ figures, ...row }) => ({
        ...row,
        hidden: figures.suppressed,
        measure: { value: figures.quality ? Number(figures.quality) : null, text: percent(locale, figures.quality) },
        second: { value: figures.passRate ? Number(figures.passRate) : null, text: percent(locale, figures.passRate) },
        of: m.of(count(locale, figures.students)),
        beside: [figures.good, figures.passing, figures.students].map((value) => ({
          value: value ?? null,
          text: count(locale, value),
        })),
      }))}
    />
  );
}
