import { ActionIcon, Button, Group, Menu, Text, Title, Tooltip } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import type { SheetHeadQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { PeriodSelect } from "../../periods/PeriodSelect";
import { useTitle } from "../../ui/useTitle";
import { messages as moveMessages } from "../move/messages";
import { messages } from "./messages";

export type SheetClass = NonNullable<SheetHeadQuery["schoolClass"]>;
export type SheetPeriod = SheetClass["periods"][number];

interface Props {
  readonly schoolClass: SheetClass;
  readonly period: SheetPeriod;
  readonly mayMove: boolean;
  readonly onPeriod: (id: string) => void;
}

export function SheetHeader({ schoolClass, period, mayMove, onPeriod }: Props) {
  const m = useMessages(messages);
  const { move } = useMessages(moveMessages);
  const { name, school, classTeachers, periods, journals } = schoolClass;
  useTitle(m.title(name));
  return (
    <Group justify="space-between" mb="sm" gap="sm" align="flex-end">
      <div>
        <Title order={1} size="h3" lh={1.25}>
          {m.title(name)}
        </Title>
        <Text c="dimmed" size="sm">
          {[school.name, period.name, ...classTeachers.map(({ fullName }) => fullName)].join(" · ")}
        </Text>
      </div>
      <Group gap="xs" className="no-print">
        <PeriodSelect periods={periods} value={period.id} onChange={onPeriod} />
        <Button component={Link} to={paths.families(schoolClass.id)} variant="default" size="xs">
          {m.families}
        </Button>
        {mayMove && (
          <Button component={Link} to={paths.move(schoolClass.id)} variant="default" size="xs">
            {move}
          </Button>
        )}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {m.journals}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="70dvh" style={{ overflowY: "auto" }}>
            {journals.map(({ id, subject, group }) => (
              <Menu.Item key={id} component={Link} to={paths.journal(id)}>
                {subject.name} · {group.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={m.print}>
          <ActionIcon variant="default" size={30} aria-label={m.print} onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
