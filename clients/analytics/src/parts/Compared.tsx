import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import type { Answer } from "../answer/useAnswer";
import { Card } from "../cards/Card";
import { cardMessages } from "../cards/messages";
import { Bars } from "../charts/Bars";
import { type RowPlace, usePlace } from "../reports/useReport";
import { HIDDEN, NONE } from "../text/numbers";
import { type Column, figure, word } from "../text/table";
import { rowName } from "./names";
import { inOrder } from "./order";

export interface Measure {
  /** A share from 0 to 1, or an amount; null where it is hidden or there is none. */
  readonly value: number | null;
  readonly text: string;
}

export interface Compare extends RowPlace {
  readonly key: string;
  readonly label: string;
  readonly gradeLevel?: number | null;
  readonly hidden: boolean;
  readonly measure: Measure;
  readonly second?: Measure;
  /** Of how many, as the bar says it. */
  readonly of: string;
  /** The rest of the row in the table and the file, in the columns' order. */
  readonly beside: readonly Measure[];
}

interface Props<Report> {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly answer: Answer<Report>;
  readonly onRetry: () => void;
  readonly rows: readonly Compare[];
  readonly by: string;
  readonly asOf: string | undefined;
  readonly columns: readonly Column[];
  readonly average?: number | null;
  /** Bars are drawn against the longest, not against 1. */
  readonly relative?: boolean;
  readonly legend?: readonly [string, string];
  readonly inTable?: (value: number) => number;
  /** Rows keep the order they came in. */
  readonly asGiven?: boolean;
  readonly wide?: boolean;
  readonly low?: boolean;
}

/** A card that puts things of a kind beside each other: classes, grade levels, schools, teachers. */
export function Compared<Report>(props: Props<Report>) {
  const { name, title, answer, by, relative = false, legend, inTable = (value) => value } = props;
  const { locale } = useLocale();
  const m = useMessages(cardMessages);
  const place = usePlace();
  const nameOf = (row: Compare) => rowName(locale, row, by);
  const rows = props.asGiven
    ? props.rows
    : inOrder(props.rows, place.filters.order, (row) => ({
        name: by === "GRADE_LEVEL" ? String(row.gradeLevel ?? row.label) : nameOf(row),
        value: row.measure.value,
      }));
  const longest = relative ? Math.max(...rows.map(({ measure }) => measure.value ?? 0), 0) || 1 : 1;
  const average = props.average === undefined || props.average === null ? null : props.average / longest;
  const cellOf = ({ value, text }: Measure, hidden: boolean) =>
    figure(hidden || value === null ? null : inTable(value), hidden ? HIDDEN : value === null ? NONE : text);
  const told = rows.some(({ measure, hidden }) => measure.value !== null || hidden);
  return (
    <Card
      name={name}
      title={title}
      definition={props.definition}
      answer={answer}
      onRetry={props.onRetry}
      asOf={props.asOf}
      wide={props.wide ?? false}
      low={props.low ?? false}
      hidden={rows.some(({ hidden }) => hidden)}
      {...(average === null ? {} : { note: m.average })}
      table={
        told
          ? {
              columns: props.columns,
              rows: rows.map((row) => [
                word(nameOf(row), place.below(row)),
                cellOf(row.measure, row.hidden),
                ...(row.second ? [cellOf(row.second, row.hidden)] : []),
                ...row.beside.map(({ value, text }) => figure(row.hidden ? null : value, row.hidden ? HIDDEN : text)),
              ]),
            }
          : null
      }
      chart={
        <Bars
          label={title}
          average={average}
          {...(legend ? { legend } : {})}
          bars={rows.map((row) => ({
            key: row.key,
            label: nameOf(row),
            to: place.below(row),
            length: row.hidden || row.measure.value === null ? null : row.measure.value / longest,
            hidden: row.hidden,
            text: row.hidden ? HIDDEN : row.measure.value === null ? NONE : row.measure.text,
            ...(row.hidden ? {} : { of: row.of }),
            ...(row.second && !row.hidden ? { second: { length: row.second.value, text: row.second.text } } : {}),
          }))}
        />
      }
    />
  );
}
