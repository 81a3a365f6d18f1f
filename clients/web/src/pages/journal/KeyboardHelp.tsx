import { ActionIcon, Kbd, Popover, Table, Text, Tooltip } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { journalMessages } from "./messages";

/** The keys of the grid, for whoever asks. */
export function KeyboardHelp() {
  const m = useMessages(journalMessages);
  const keys: [string, string][] = [
    ["2 … 5", m.keyDigits],
    ["н б у оп", m.keyLetters],
    ["← ↑ → ↓", m.keyArrows],
    ["Enter", m.keyEnter],
    ["Tab", m.keyTab],
    ["F2", m.keyEdit],
    ["Delete", m.keyDelete],
    ["Ctrl+Z, Ctrl+Y", m.keyUndo],
    ["Shift+F2", m.keyComment],
    ["F4", m.keyHistory],
    ["Alt+↓", m.keyWorkType],
  ];
  return (
    <Popover position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Tooltip label={m.keys}>
          <ActionIcon variant="default" size={30} aria-label={m.keys}>
            <IconKeyboard size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown maw="min(92vw, 30rem)">
        <Text fw={600} mb="xs">
          {m.keysTitle}
        </Text>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {keys.map(([key, what]) => (
              <Table.Tr key={key}>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  <Kbd size="xs">{key}</Kbd>
                </Table.Td>
                <Table.Td>{what}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  );
}
