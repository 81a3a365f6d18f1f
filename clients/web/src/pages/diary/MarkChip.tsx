import { Popover, Text, UnstyledButton } from "@mantine/core";
import { formatDecimal, formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Lesson.module.css";
import { messages } from "./messages";
import type { DiaryEntry } from "./week";

interface Props {
  readonly mark: DiaryEntry["marks"][number];
  readonly subject: string;
  readonly fresh: boolean;
  readonly timeZone: string;
}

/** A mark that opens into what it was for, how much it weighs, and who gave it. */
export function MarkChip({ mark, subject, fresh, timeZone }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const { symbol, workType, comment, givenAt, givenBy } = mark;
  const weight = workType.weight ? formatDecimal(locale, String(Number(workType.weight))) : null;
  const weighs = weight === null ? "" : Number(workType.weight) === 0 ? m.notCounted : m.weight(weight);
  const name = m.mark(symbol, workType.name, subject);
  const when = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone } as const;
  return (
    <Popover position="left" shadow="md" withinPortal withArrow trapFocus>
      <span className={classes["mark"]} data-symbol={symbol} data-fresh={fresh || undefined}>
        <Popover.Target>
          <UnstyledButton className={classes["markButton"] ?? ""} aria-label={fresh ? `${name}, ${m.fresh}` : name}>
            <strong>{symbol}</strong>
          </UnstyledButton>
        </Popover.Target>
        <span aria-hidden>
          {workType.shortName}
          {weight !== null && weight !== "1" && ` ×${weight}`}
        </span>
      </span>
      <Popover.Dropdown maw="18rem" aria-label={name}>
        <Text fw={600}>
          {symbol} · {workType.name}
        </Text>
        {weighs && <Text size="sm">{weighs}</Text>}
        {comment && <Text mt={4}>{comment}</Text>}
        <Text size="xs" c="dimmed" mt={4}>
          {givenBy}, {formatInstant(locale, givenAt, when)}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
