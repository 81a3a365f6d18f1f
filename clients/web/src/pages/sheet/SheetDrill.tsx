import { Anchor, Modal, Text } from "@mantine/core";
import { SheetDrillDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { AverageDetails } from "../../average/AverageDetails";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed } from "../../ui/states";
import type { Sheet } from "./matrix";
import { messages } from "./messages";
import type { SheetClass } from "./SheetHeader";

export interface Drilled {
  readonly studentId: string;
  readonly studentName: string;
  readonly subject: Sheet["subjects"][number];
}

interface Props {
  readonly drilled: Drilled | null;
  readonly periodId: string;
  readonly journals: SheetClass["journals"];
  readonly onClose: () => void;
}

/** A cell opened: the arithmetic of its average, and the journals that it comes from. */
export function SheetDrill({ drilled, periodId, journals, onClose }: Props) {
  const m = useMessages(messages);
  const { close } = useMessages(common);
  const title = drilled ? m.drill(drilled.studentName, drilled.subject.name) : "";
  return (
    <Modal
      opened={drilled !== null}
      onClose={onClose}
      title={<strong>{title}</strong>}
      closeButtonProps={{ "aria-label": close }}
      size="lg"
      centered
    >
      {drilled && <Arithmetic drilled={drilled} periodId={periodId} journals={journals} />}
    </Modal>
  );
}

type ArithmeticProps = Omit<Props, "drilled" | "onClose"> & { readonly drilled: Drilled };

function Arithmetic({ drilled, periodId, journals }: ArithmeticProps) {
  const m = useMessages(messages);
  const [reading, again] = useReading(SheetDrillDocument, { student: drilled.studentId, period: periodId });
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 90]} />;
  const results = reading.data.student?.subjects ?? [];
  const average = results.find(({ subject }) => subject.id === drilled.subject.id)?.average;
  if (!average) return <Text c="dimmed">{m.noMarks}</Text>;
  return (
    <>
      <AverageDetails average={average} />
      <Text size="sm" c="dimmed" mt="md" mb={4}>
        {m.openJournals}
      </Text>
      {average.parts.map(({ journalId, groupName }) => (
        <Text key={journalId}>
          {journals.some(({ id }) => id === journalId) ? (
            <Anchor component={Link} to={`${paths.journal(journalId)}?period=${encodeURIComponent(periodId)}`}>
              {groupName} · {drilled.subject.name}
            </Anchor>
          ) : (
            `${groupName} · ${drilled.subject.name} (${m.elsewhere})`
          )}
        </Text>
      ))}
    </>
  );
}
