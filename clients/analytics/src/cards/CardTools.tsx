import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconChartHistogram, IconFileTypeCsv, IconPhotoDown, IconTable } from "@tabler/icons-react";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type RefObject, useState } from "react";
import { useFilters } from "../dashboard/useFilters";
import { usePlace } from "../reports/useReport";
import { csvOf } from "../text/csv";
import { fileName, keep, pictureOf } from "../text/files";
import type { Table } from "../text/table";
import { cardMessages } from "./messages";

interface Props {
  readonly name: string;
  readonly title: string;
  readonly table: Table | null;
  readonly isTable: boolean;
  readonly paper: RefObject<HTMLDivElement | null>;
}

/** What can be done with a card: its table, its data as a file, its picture. */
export function CardTools({ name, title, table, isTable, paper }: Props) {
  const m = useMessages(cardMessages);
  const { locale } = useLocale();
  const place = usePlace();
  const change = useFilters();
  const [failed, setFailed] = useState(false);
  const { from, to } = place.filters.range;
  const file = (suffix: string) => fileName([place.name, name, from, to], suffix);

  const picture = async () => {
    const drawn = paper.current && (await pictureOf(paper.current).catch(() => null));
    setFailed(!drawn);
    if (drawn) keep(drawn, file("png"));
  };
  const csv = () => table && keep(new Blob([csvOf(table, locale)], { type: "text/csv;charset=utf-8" }), file("csv"));

  return (
    <Group gap={2} wrap="nowrap" className="no-print no-picture">
      <Tool
        label={isTable ? m.asChart : m.asTable}
        title={title}
        onClick={() => change({ table: name, shown: !isTable })}
        disabled={!table}
      >
        {isTable ? <IconChartHistogram size={18} aria-hidden /> : <IconTable size={18} aria-hidden />}
      </Tool>
      <Tool label={m.csv} title={title} onClick={csv} disabled={!table}>
        <IconFileTypeCsv size={18} aria-hidden />
      </Tool>
      <Tool label={failed ? m.pngFailed : m.png} title={title} onClick={() => void picture()} disabled={!table}>
        <IconPhotoDown size={18} aria-hidden />
      </Tool>
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly title: string;
  readonly onClick: () => void;
  readonly disabled: boolean;
  readonly children: React.ReactNode;
}

function Tool({ label, title, onClick, disabled, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`${label}: ${title}`}
        onClick={onClick}
        disabled={disabled}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
