import { Popover, Table, Text, UnstyledButton } from "@mantine/core";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./JournalTable.module.css";
import { journalMessages } from "./messages";
import type { Roster } from "./read";

interface Props {
  readonly name: string;
  readonly earlier: Roster["earlier"];
}

/** Marks of the same subject from other journals: to be seen, with where they came from, and not to be changed. */
export function EarlierMarks({ name, earlier }: Props) {
  const m = useMessages(journalMessages);
  const { locale } = useLocale();
  return (
    <Popover position="right-start" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes["earlier"] ?? ""}
          aria-label={`${m.earlier} ${earlier.length}: ${m.earlierFull}, ${name}`}
          title={m.earlierFull}
        >
          {m.earlier} {earlier.length}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} mb="xs">
          {m.earlierFull}
        </Text>
        <Table verticalSpacing={3}>
          <Table.Tbody>
            {earlier.map(({ on, symbol, workType, groupName, givenBy }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <Table.Tr key={index}>
                <Table.Td>{formatDay(locale, on, { day: "numeric", month: "short" })}</Table.Td>
                <Table.Td fw={600}>{symbol}</Table.Td>
                <Table.Td>{workType}</Table.Td>
                <Table.Td c="dimmed">
                  {groupName}, {givenBy}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  );
}
