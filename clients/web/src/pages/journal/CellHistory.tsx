import { ActionIcon, Popover, Table, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { CellHistoryDocument } from "@zhurnal/shared/generated/graphql";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { memo } from "react";
import type { CellAddress } from "../../journal/model/types";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed } from "../../ui/states";
import { journalMessages } from "./messages";

interface Props {
  readonly journalId: string;
  /** The cell, while its history is opened. */
  readonly address: CellAddress | null;
  readonly opened: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onDone: () => void;
}

/** Every change of a cell's marks, as the ledger keeps them: who, when, from what to what, and why. */
export const CellHistory = memo(function CellHistory({ journalId, address, opened, onOpen, onDone }: Props) {
  const m = useMessages(journalMessages);
  const close = () => {
    onOpen(false);
    onDone();
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      trapFocus
      withinPortal
      shadow="md"
      position="bottom-end"
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={m.history}
          title={`${m.history} (F4)`}
          onClick={() => onOpen(true)}
        >
          <IconHistory size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        w="min(94vw, 34rem)"
        mah="60dvh"
        style={{ overflowY: "auto" }}
        aria-label={m.history}
        tabIndex={0}
      >
        <Text fw={600} mb="xs">
          {m.history}
        </Text>
        {opened && address && <Changes journalId={journalId} address={address} />}
      </Popover.Dropdown>
    </Popover>
  );
});

interface ChangesProps {
  readonly journalId: string;
  readonly address: CellAddress;
}

function Changes({ journalId, address }: ChangesProps) {
  const m = useMessages(journalMessages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const variables = { journal: journalId, lesson: address.lessonId, student: address.studentId };
  const [reading, again] = useReading(CellHistoryDocument, variables);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[60]} />;
  const entries = reading.data.journal?.history ?? [];
  if (entries.length === 0) return <Text c="dimmed">{m.historyEmpty}</Text>;
  const when = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone } as const;
  const many = entries.some(({ position }) => position > 0);
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{m.when}</Table.Th>
          <Table.Th>{m.change}</Table.Th>
          <Table.Th>{m.who}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ number, position, at, author, oldSymbol, newSymbol, reason }) => (
          <Table.Tr key={number}>
            <Table.Td style={{ whiteSpace: "nowrap" }}>{formatInstant(locale, at, when)}</Table.Td>
            <Table.Td>
              {many && <Text span c="dimmed">{`${m.nth(position + 1)}: `}</Text>}
              <Text span style={{ whiteSpace: "nowrap" }}>
                {oldSymbol ?? "—"} → <strong>{newSymbol ?? "—"}</strong>
              </Text>
              {reason && <Text size="sm">{reason}</Text>}
            </Table.Td>
            <Table.Td>{author}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
