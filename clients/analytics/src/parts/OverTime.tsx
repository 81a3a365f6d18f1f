import { today, weekStart } from "@zhurnal/shared/i18n/days";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import type { Answer } from "../answer/useAnswer";
import { Card } from "../cards/Card";
import { Lines } from "../charts/Lines";
import { summaryOf } from "../charts/summary";
import type { Step } from "../model/filters";
import { HIDDEN } from "../text/numbers";
import { type Column, figure } from "../text/table";
import { stepMessages } from "./messages";
import { stepName } from "./names";

export interface Moment {
  readonly on: string;
  readonly value: number | null;
  readonly hidden: boolean;
  /** What else its table says of the moment, in the columns' order. */
  readonly beside: readonly { readonly value: number | null; readonly text: string }[];
}

interface Props<Report> {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly answer: Answer<Report>;
  readonly onRetry: () => void;
  readonly moments: readonly Moment[];
  readonly step: Step;
  readonly asOf: string | undefined;
  /** The figure's column in the table, then those of `beside`. */
  readonly columns: readonly [Column, ...Column[]];
  readonly print: (value: number) => string;
  readonly tick?: (value: number) => string;
  readonly forFile?: (value: number) => number;
  readonly highest?: number;
  readonly stepsBy?: readonly number[];
  readonly wide?: boolean;
}

/** A card whose figure moves with the days. */
export function OverTime<Report>(props: Props<Report>) {
  const { name, title, answer, moments, step, print, highest, forFile = (value) => value } = props;
  const { locale } = useLocale();
  const m = useMessages(stepMessages);
  const points = moments.map(({ on, value }) => ({ label: stepName(locale, on, step), value }));
  const day = today(useZone());
  const isGoingOn =
    moments.at(-1)?.on === (step === "DAY" ? day : step === "WEEK" ? weekStart(day) : `${day.slice(0, 8)}01`);
  const table = {
    columns: [{ title: m[step] }, ...props.columns],
    rows: moments.map(({ on, value, hidden, beside }) => [
      { value: on, text: stepName(locale, on, step) },
      figure(value === null ? null : forFile(value), hidden ? HIDDEN : value === null ? "—" : print(value)),
      ...beside.map((other) => figure(other.value, hidden ? HIDDEN : other.text)),
    ]),
  };
  return (
    <Card
      name={name}
      title={title}
      definition={props.definition}
      answer={answer}
      onRetry={props.onRetry}
      asOf={props.asOf}
      wide={props.wide ?? false}
      {...(isGoingOn ? { note: m[`goingOn_${step}`] } : {})}
      table={points.some(({ value }) => value !== null) ? table : null}
      hidden={moments.some(({ hidden }) => hidden)}
      chart={
        <Lines
          points={points}
          name={props.columns[0].title}
          print={print}
          summary={`${title} ${summaryOf(locale, points, print)}`}
          {...(highest === undefined ? {} : { highest })}
          {...(props.tick ? { tick: props.tick } : {})}
          {...(props.stepsBy ? { stepsBy: props.stepsBy } : {})}
        />
      }
    />
  );
}
