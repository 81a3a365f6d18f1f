import { Paper, Skeleton, Text, Title } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { formatDay, formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { type ReactNode, useId, useRef } from "react";
import type { Answer } from "../answer/useAnswer";
import { usePlace } from "../reports/useReport";
import type { Table } from "../text/table";
import { CardTable } from "./CardTable";
import { CardTools } from "./CardTools";
import classes from "./card.module.css";
import { cardMessages } from "./messages";
import { Blank, Broken } from "./states";

interface Props<Report> {
  /** Names the card in addresses and files. */
  readonly name: string;
  /** The question that the chart answers. */
  readonly title: string;
  /** What exactly is counted. */
  readonly definition: string;
  readonly answer: Answer<Report>;
  readonly onRetry: () => void;
  /** Null while there is nothing to tell. */
  readonly table: Table | null;
  readonly chart: ReactNode;
  /** Takes the width of two cards where there is room. */
  readonly wide?: boolean;
  /** Holds few rows: takes no more height than they need. */
  readonly low?: boolean;
  /** Whether a row of the table is hidden. */
  readonly hidden?: boolean;
  readonly asOf?: string | undefined;
  readonly note?: ReactNode;
  /** Why there is nothing to show, where it is not for want of data. */
  readonly blank?: string | undefined;
}

/** One question with its chart: definition, table, files, and what stands there when there is no answer. */
export function Card<Report>(props: Props<Report>) {
  const {
    name,
    title,
    definition,
    answer,
    table,
    chart,
    wide = false,
    low = false,
    hidden = false,
    asOf,
    note,
  } = props;
  const m = useMessages(cardMessages);
  const { filters } = usePlace();
  const id = useId();
  const paper = useRef<HTMLDivElement>(null);
  const isTable = filters.tables.has(name);
  const body = () => {
    if (!answer.data) return answer.state === "failed" ? <Broken onRetry={props.onRetry} /> : <Coming />;
    if (!table) return <Blank text={props.blank} />;
    return isTable ? <CardTable table={table} label={title} /> : chart;
  };
  return (
    <Paper
      ref={paper}
      component="section"
      withBorder
      aria-labelledby={id}
      aria-busy={answer.state === "loading"}
      className={classes["card"] ?? ""}
      data-wide={wide}
      data-low={low}
      data-card={name}
    >
      <div className={classes["head"]}>
        <Title order={2} size="h4" id={id} className={classes["title"] ?? ""}>
          {title}
        </Title>
        <CardTools name={name} title={title} table={table} isTable={isTable} paper={paper} />
      </div>
      <Text c="dimmed" size="sm" className={classes["definition"] ?? ""}>
        {definition}
      </Text>
      <div className={classes["body"]} data-stale={answer.stale && answer.data !== undefined}>
        {body()}
      </div>
      <div className={classes["foot"]}>
        {table && note && <div className={classes["note"]}>{note}</div>}
        {table && hidden && <div className={classes["note"]}>{m.hidden}</div>}
        <div className={classes["source"]}>
          <Source asOf={asOf} />
          {answer.data !== undefined && answer.state === "failed" && ` · ${m.stale}`}
        </div>
      </div>
    </Paper>
  );
}

function Coming() {
  const c = useMessages(common);
  return (
    <div role="status" aria-label={c.loading} className={classes["coming"]}>
      <Skeleton h="100%" />
    </div>
  );
}

/** Of whom, of which days and of which moment the figures are: a picture or a print says it by itself. */
function Source({ asOf }: { readonly asOf: string | undefined }) {
  const m = useMessages(cardMessages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const { name, filters, closely } = usePlace();
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "short", year: "numeric" });
  // From outside a school it is weeks that are over.
  const moment =
    closely &&
    asOf &&
    formatInstant(locale, asOf, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone });
  return (
    <>
      {name && `${name} · `}
      {`${day(filters.range.from)} – ${day(filters.range.to)}`}
      {moment && ` · ${m.asOf(moment)}`}
    </>
  );
}
