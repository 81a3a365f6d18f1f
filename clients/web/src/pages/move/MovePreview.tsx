import { Paper, Text } from "@mantine/core";
import { MoveFromDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { messages } from "./messages";
import { type Division, journalsOf, leftFor, type MoveGroup, type MoveJournal } from "./moves";

interface Props {
  readonly studentId: string;
  readonly on: string;
  readonly group: MoveGroup;
  readonly divisions: readonly Division[];
  readonly journals: readonly MoveJournal[];
}

/** What a move will change and what it will not, before it is made. */
export function MovePreview({ studentId, on, group, divisions, journals }: Props) {
  const m = useMessages(messages);
  const [reading] = useReading(MoveFromDocument, { student: studentId, on });
  if (reading.state !== "ready") return <Waiting blocks={[120]} />;
  const left = leftFor(group, reading.data.student?.groups ?? [], divisions);
  const line = (title: string, items: readonly string[], none: string) => (
    <Text size="sm" mt={4}>
      <strong>{title}:</strong> {items.join(", ") || none}
    </Text>
  );
  return (
    <Paper component="section" withBorder p="sm" aria-label={m.preview}>
      <Text fw={600}>{m.preview}</Text>
      {line(
        m.from,
        left.map(({ name }) => name),
        m.nowhere,
      )}
      {line(m.leaves, journalsOf(left, journals), m.none)}
      {line(m.joins, journalsOf([group], journals), m.none)}
      <Text size="sm" c="dimmed" mt="xs">
        {m.stays} {group.kind === "CLASS" && m.subgroups}
      </Text>
    </Paper>
  );
}
