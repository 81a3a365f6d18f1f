import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { FillingDimension } from "../../generated/graphql";
import { fillingDocuments } from "../../reports/documents";
import { usePlace, useReport } from "../../reports/useReport";
import { count, inPercent, percent } from "../../text/numbers";
import { Compared } from "../Compared";
import { kindMessages } from "../messages";
import { OverTime } from "../OverTime";
import { fillingMessages } from "./messages";

/** Whether journals are kept in time: over the days, by teacher, class and subject. */
export function FillingPart() {
  const m = useMessages(fillingMessages);
  const { level, closely, filters } = usePlace();
  return (
    <>
      <FillingOverTime />
      {level !== "class" && (
        <FillingBy
          name="fillinggroups"
          by={filters.by}
          title={m[`groupTitle_${filters.by}`]}
          definition={m.groupText}
        />
      )}
      {closely && (
        <FillingBy name="fillingteachers" by="TEACHER" title={m.byTeacherTitle} definition={m.byTeacherText} />
      )}
      <FillingBy name="fillingsubjects" by="SUBJECT" title={m.bySubjectTitle} definition={m.groupText} />
    </>
  );
}

function FillingOverTime() {
  const m = useMessages(fillingMessages);
  const { locale } = useLocale();
  const { level, filters } = usePlace();
  const step = filters.step === "DAY" ? "DAY" : "WEEK";
  const [answer, again] = useReport(fillingDocuments[level], { by: step });
  return (
    <OverTime
      name="filling"
      wide
      title={m.overTimeTitle}
      definition={m.overTimeText}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      step={step}
      highest={1}
      print={(value) => percent(locale, value, 1)}
      tick={(value) => percent(locale, value)}
      forFile={(value) => inPercent(String(value)) ?? 0}
      columns={[
        { title: m.timely, numeric: true },
        { title: m.inTime, numeric: true },
        { title: m.held, numeric: true },
      ]}
      moments={(answer.data?.rows ?? []).flatMap(({ on, figures }) =>
        on
          ? [
              {
                on,
                hidden: figures.suppressed,
                value: figures.timely ? Number(figures.timely) : null,
                beside: [figures.inTime, figures.held].map((value) => ({
                  value: value ?? null,
                  text: count(locale, value),
                })),
              },
            ]
          : [],
      )}
    />
  );
}

interface ByProps {
  readonly name: string;
  readonly by: Exclude<FillingDimension, "DAY" | "WEEK">;
  readonly title: string;
  readonly definition: string;
}

function FillingBy({ name, by, title, definition }: ByProps) {
  const m = useMessages(fillingMessages);
  const kinds = useMessages(kindMessages);
  const { locale } = useLocale();
  const [answer, again] = useReport(fillingDocuments[usePlace().level], { by });
  const average = answer.data?.totals.timely;
  return (
    <Compared
      name={name}
      title={title}
      definition={definition}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      by={by}
      average={average ? Number(average) : null}
      inTable={(value) => Math.round(value * 1000) / 10}
      columns={[
        { title: kinds[by] },
        { title: m.timely, numeric: true },
        { title: m.inTime, numeric: true },
        { title: m.recorded, numeric: true },
        { title: m.held, numeric: true },
      ]}
      rows={(answer.data?.rows ?? []).map(({ figures, ...row }) => ({
        ...row,
        hidden: figures.suppressed,
        measure: { value: figures.timely ? Number(figures.timely) : null, text: percent(locale, figures.timely) },
        of: m.of(count(locale, figures.inTime), count(locale, figures.held)),
        beside: [figures.inTime, figures.recorded, figures.held].map((value) => ({
          value: value ?? null,
          text: count(locale, value),
        })),
      }))}
    />
  );
}
