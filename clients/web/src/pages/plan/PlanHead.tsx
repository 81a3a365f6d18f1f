import { Anchor, Button, Group, Menu, Text, Title } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { PlanFileDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { useMutation } from "urql";
import { paths } from "../../app/paths";
import { planMessages } from "./messages";
import type { Plan } from "./usePlanEditor";

interface Props {
  readonly plan: Plan;
  readonly name: string;
  readonly onImport: () => void;
}

function download(file: { readonly name: string; readonly mediaType: string; readonly content: string }) {
  const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = Object.assign(document.createElement("a"), { href: url, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export function PlanHead({ plan, name, onImport }: Props) {
  const m = useMessages(planMessages);
  const [, ask] = useMutation(PlanFileDocument);
  const take = async (form: "XLSX" | "CSV") => {
    const { data } = await ask({ id: plan.id, form });
    if (data?.planFile.__typename === "PlanFile") download(data.planFile);
  };
  return (
    <Group justify="space-between" mb="sm" gap="sm" align="flex-end">
      <div>
        <Title order={1} size="h3" lh={1.25}>
          {name}
        </Title>
        <Text c="dimmed" size="sm">
          {[plan.subject.name, m.grade(plan.gradeLevel), m.by(plan.author)].join(" · ")}
        </Text>
      </div>
      <Group gap="xs" className="no-print">
        <Anchor component={Link} to={paths.plans()} size="sm">
          {m.toPlans}
        </Anchor>
        {plan.editable && (
          <Button variant="default" size="xs" onClick={onImport}>
            {m.import}
          </Button>
        )}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {m.export}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void take("XLSX")}>Excel (.xlsx)</Menu.Item>
            <Menu.Item onClick={() => void take("CSV")}>CSV (.csv)</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}
