/** What guardians open, from where and at what hours. */
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Card } from "../../cards/Card";
import { Heat } from "../../charts/Heat";
import { weekdayNames } from "../../charts/heat";
import { lengthOf } from "../../model/range";
import { visitDocuments } from "../../reports/documents";
import { usePlace, useReport } from "../../reports/useReport";
import { count, HIDDEN, percent } from "../../text/numbers";
import { figure, word } from "../../text/table";
import { Compared } from "../Compared";
import { kindMessages } from "../messages";
import { visitsMessages } from "./messages";

/** Outside a school hours of weekdays are told of so many days at the least. */
const DAYS_OF_HOURS = 28;

export function When() {
  const m = useMessages(visitsMessages);
  const { locale } = useLocale();
  const { level, closely, filters } = usePlace();
  const [answer, again] = useReport(visitDocuments[level], { by: "WEEKDAY_HOUR" });
  const rows = answer.data?.rows ?? [];
  const spots = rows.flatMap(({ weekday, hour, figures }) =>
    typeof weekday === "number" && typeof hour === "number"
      ? [{ weekday, hour, visits: figures.visits ?? null, hidden: figures.suppressed }]
      : [],
  );
  const days = weekdayNames(locale, "long");
  return (
    <Card
      name="when"
      wide
      title={m.whenTitle}
      definition={m.whenText}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      hidden={spots.some(({ hidden }) => hidden)}
      blank={!closely && lengthOf(filters.range) < DAYS_OF_HOURS ? m.whenFew : undefined}
      chart={<Heat spots={spots} label={m.whenTitle} />}
      table={
        spots.length === 0
          ? null
          : {
              columns: [{ title: m.weekday }, { title: m.hour }, { title: m.visits, numeric: true }],
              rows: spots.map(({ weekday, hour, visits, hidden }) => [
                word(days[weekday - 1] ?? ""),
                word(`${hour}:00–${hour + 1}:00`),
                figure(visits, hidden ? HIDDEN : count(locale, visits)),
              ]),
            }
      }
    />
  );
}

interface Split {
  readonly by: "SECTION" | "CLIENT";
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly wide?: boolean;
}

function VisitsBy({ by, name, title, definition, wide = false }: Split) {
  const m = useMessages(visitsMessages);
  const kinds = useMessages(kindMessages);
  const { locale } = useLocale();
  const [answer, again] = useReport(visitDocuments[usePlace().level], { by });
  const all = answer.data?.totals.visits;
  const rows = (answer.data?.rows ?? []).toSorted((a, b) => (b.figures.visits ?? -1) - (a.figures.visits ?? -1));
  return (
    <Compared
      name={name}
      title={title}
      definition={definition}
      answer={answer}
      onRetry={again}
      asOf={answer.data?.asOf}
      by={by}
      wide={wide}
      low={wide}
      relative
      asGiven
      columns={[{ title: kinds[by] }, { title: m.visits, numeric: true }]}
      rows={rows.map(({ figures, ...row }) => ({
        ...row,
        hidden: figures.suppressed,
        measure: { value: figures.visits ?? null, text: count(locale, figures.visits) },
        of: all && typeof figures.visits === "number" ? m.share(percent(locale, figures.visits / all)) : "",
        beside: [],
      }))}
    />
  );
}

export function Sections() {
  const m = useMessages(visitsMessages);
  return <VisitsBy by="SECTION" name="sections" title={m.sectionsTitle} definition={m.sectionsText} />;
}

export function Clients() {
  const m = useMessages(visitsMessages);
  return <VisitsBy by="CLIENT" name="clients" title={m.clientsTitle} definition={m.clientsText} wide />;
}
