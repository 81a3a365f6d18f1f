/** Families' visits of classes, grade levels, schools or municipalities beside each other. */
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { visitDocuments } from "../../reports/documents";
import { usePlace, useReport } from "../../reports/useReport";
import { count, duration, percent } from "../../text/numbers";
import { Compared } from "../Compared";
import { kindMessages } from "../messages";
import { visitsMessages } from "./messages";

function useGroups() {
  const { level, filters } = usePlace();
  return useReport(visitDocuments[level], { by: filters.by });
}

export function ReachByGroup() {
  const m = useMessages(visitsMessages);
  const kinds = useMessages(kindMessages);
  const { locale } = useLocale();
  const { by } = usePlace().filters;
  const [answer, again] = useGroups();
  const average = answer.data?.totals.reach;
  return (
    <Compared
      name="groups"
      title={m[`groupTitle_${by}`]}
      definition={m.groupText}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      by={by}
      average={average ? Number(average) : null}
      inTable={(value) => Math.round(value * 1000) / 10}
      columns={[
        { title: kinds[by] },
        { title: m.reach, numeric: true },
        { title: m.reached, numeric: true },
        { title: m.children, numeric: true },
        { title: m.visits, numeric: true },
      ]}
      rows={(answer.data?.rows ?? []).map(({ figures, ...row }) => ({
        ...row,
        hidden: figures.suppressed,
        measure: { value: figures.reach ? Number(figures.reach) : null, text: percent(locale, figures.reach) },
        of: m.of(count(locale, figures.reached), count(locale, figures.children)),
        beside: [figures.reached, figures.children, figures.visits].map((value) => ({
          value: value ?? null,
          text: count(locale, value),
        })),
      }))}
    />
  );
}

export function SeenByGroup() {
  const m = useMessages(visitsMessages);
  const kinds = useMessages(kindMessages);
  const { locale } = useLocale();
  const { by } = usePlace().filters;
  const [answer, again] = useGroups();
  const average = answer.data?.totals.medianMinutesToSeen;
  return (
    <Compared
      name="seenby"
      title={m[`seenByTitle_${by}`]}
      definition={m.seenByText}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      by={by}
      relative
      average={average ? Number(average) : null}
      columns={[{ title: kinds[by] }, { title: m.minutes, numeric: true }]}
      rows={(answer.data?.rows ?? []).map(({ figures, ...row }) => ({
        ...row,
        hidden: figures.suppressed,
        measure: {
          value: figures.medianMinutesToSeen ? Number(figures.medianMinutesToSeen) : null,
          text: duration(locale, figures.medianMinutesToSeen),
        },
        of: "",
        beside: [],
      }))}
    />
  );
}
