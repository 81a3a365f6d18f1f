import { ActionIcon, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import type { JournalHeadQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { PeriodSelect } from "../../periods/PeriodSelect";
import { LinkBadge } from "../../ui/LinkBadge";
import { useTitle } from "../../ui/useTitle";
import { KeyboardHelp } from "./KeyboardHelp";
import { journalMessages } from "./messages";

interface Props {
  readonly journal: NonNullable<JournalHeadQuery["journal"]>;
  readonly periodId: string | null;
  readonly onPeriod: (id: string) => void;
}

export function JournalHeader({ journal, periodId, onPeriod }: Props) {
  const m = useMessages(journalMessages);
  const title = m.title(journal.subject.name, journal.group.name);
  useTitle(title);
  return (
    <Group justify="space-between" mb="sm" gap="sm" align="flex-end">
      <div>
        <Title order={1} size="h3" lh={1.25}>
          {title}
        </Title>
        <Text c="dimmed" size="sm">
          {journal.teachers.map(({ fullName }) => fullName).join(", ")}
        </Text>
      </div>
      <Group gap="xs" className="no-print">
        <LinkBadge open={m.live} closed={m.notLive} />
        <PeriodSelect periods={journal.periods} value={periodId ?? ""} onChange={onPeriod} />
        <KeyboardHelp />
        <Tooltip label={m.print}>
          <ActionIcon variant="default" size={30} aria-label={m.print} onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
