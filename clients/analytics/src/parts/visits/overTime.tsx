/** How families' visits move with the days: reach, guardians a day, the time to a look at a new mark. */
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { MINUTES } from "../../charts/ticks";
import type { VisitRowsFragment } from "../../generated/graphql";
import { visitDocuments } from "../../reports/documents";
import { usePlace, useReport } from "../../reports/useReport";
import { count, duration, inPercent, percent, shortDuration } from "../../text/numbers";
import { type Moment, OverTime } from "../OverTime";
import { visitsMessages } from "./messages";

type Figures = VisitRowsFragment["totals"];

function useVisits() {
  const { level, filters } = usePlace();
  const [answer, again] = useReport(visitDocuments[level], { by: filters.step });
  return { answer, onRetry: again, asOf: answer.data?.asOf, step: filters.step };
}

function momentsOf(
  report: VisitRowsFragment | undefined,
  value: (figures: Figures) => string | number | null | undefined,
  beside: (figures: Figures) => Moment["beside"],
): Moment[] {
  return (report?.rows ?? []).flatMap(({ on, figures }) => {
    if (!on) return [];
    const found = value(figures);
    return [
      {
        on,
        hidden: figures.suppressed,
        value: found === null || found === undefined ? null : Number(found),
        beside: beside(figures),
      },
    ];
  });
}

export function ReachOverTime() {
  const m = useMessages(visitsMessages);
  const { locale } = useLocale();
  const visits = useVisits();
  return (
    <OverTime
      name="reach"
      wide
      title={m.overTimeTitle}
      definition={m.overTimeText}
      {...visits}
      highest={1}
      print={(value) => percent(locale, value, 1)}
      tick={(value) => percent(locale, value)}
      forFile={(value) => inPercent(String(value)) ?? 0}
      columns={[
        { title: m.reach, numeric: true },
        { title: m.reached, numeric: true },
        { title: m.children, numeric: true },
      ]}
      moments={momentsOf(
        visits.answer.data,
        ({ reach }) => reach,
        ({ reached, children }) => [amount(locale, reached), amount(locale, children)],
      )}
    />
  );
}

export function GuardiansADay() {
  const m = useMessages(visitsMessages);
  const { locale } = useLocale();
  const visits = useVisits();
  return (
    <OverTime
      name="guardians"
      title={m.dailyTitle}
      definition={m.dailyText}
      {...visits}
      print={(value) => count(locale, value, 1)}
      columns={[
        { title: m.guardians, numeric: true },
        { title: m.visits, numeric: true },
      ]}
      moments={momentsOf(
        visits.answer.data,
        ({ guardians, guardiansPerDay }) => (visits.step === "DAY" ? guardians : guardiansPerDay),
        ({ visits }) => [amount(locale, visits)],
      )}
    />
  );
}

export function SeenOverTime() {
  const m = useMessages(visitsMessages);
  const { locale } = useLocale();
  const visits = useVisits();
  return (
    <OverTime
      name="seen"
      title={m.seenTitle}
      definition={m.seenText}
      {...visits}
      print={(value) => duration(locale, value)}
      tick={(value) => shortDuration(locale, value)}
      stepsBy={MINUTES}
      columns={[{ title: m.minutes, numeric: true }]}
      moments={momentsOf(
        visits.answer.data,
        ({ medianMinutesToSeen }) => medianMinutesToSeen,
        () => [],
      )}
    />
  );
}

const amount = (locale: "ru" | "en", value: number | null | undefined) => ({
  value: value ?? null,
  text: count(locale, value),
});
