import { Code, Group, Table, Text } from "@mantine/core";
import type { AveragePartsFragment } from "@zhurnal/shared/generated/graphql";
import { formatDecimal } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./average.module.css";
import { averageMessages } from "./messages";

/** The formula, the marks that went into it, and the rules they were counted by. */
export function AverageDetails({ average }: { readonly average: AveragePartsFragment }) {
  const m = useMessages(averageMessages);
  const { locale } = useLocale();
  return (
    <>
      <Group gap="xl" mb="md">
        <span className={classes["value"]}>{formatDecimal(locale, average.value)}</span>
        <div>
          <Text>
            {m.display}: <strong>{average.display}</strong>
          </Text>
          <Text c="dimmed" size="sm">
            {m.marks(average.marks)} · {m.policy(average.policyVersion)}
          </Text>
        </div>
      </Group>
      <Text size="sm" c="dimmed" mb={4}>
        {m.formula}
      </Text>
      <Code block mb="md" className={classes["formula"] ?? ""}>
        {average.formula}
      </Code>
      {average.parts.length > 1 && (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{m.from}</Table.Th>
              <Table.Th>{m.marksHead}</Table.Th>
              <Table.Th>{m.formula}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {average.parts.map((part) => (
              <Table.Tr key={part.journalId}>
                <Table.Td>{part.groupName}</Table.Td>
                <Table.Td className="tabular">{part.marks}</Table.Td>
                <Table.Td className={classes["formula"] ?? ""}>{part.formula}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
