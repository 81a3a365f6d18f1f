import { Anchor, Button, Group, Text } from "@mantine/core";
import { BindPlanDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { useMutation } from "urql";
import { paths } from "../../app/paths";
import { Section } from "../../ui/Section";
import { planMessages } from "./messages";
import type { Plan } from "./usePlanEditor";

interface Props {
  readonly plan: Plan;
  readonly again: () => void;
}

/** The journals of the plan's subject and grade level: those that follow it, and a button for the others. */
export function JournalsOfPlan({ plan, again }: Props) {
  const m = useMessages(planMessages);
  const [, bind] = useMutation(BindPlanDocument);
  const bound = new Set(plan.journals.map(({ id }) => id));
  const follow = async (journalId: string) => {
    await bind({ input: { journalIds: [journalId], planId: plan.id } });
    again();
  };
  return (
    <Section title={m.journals}>
      <Group p="md" gap="lg">
        {plan.fittingJournals.length === 0 && <Text c="dimmed">{m.noJournals}</Text>}
        {plan.fittingJournals.map(({ id, group }) => (
          <Group key={id} gap="xs">
            <Anchor component={Link} to={paths.journalPlan(id)}>
              {group.name}
            </Anchor>
            {bound.has(id) ? (
              <Text size="sm" c="dimmed">
                {m.bound}
              </Text>
            ) : (
              <Button size="compact-xs" variant="light" onClick={() => void follow(id)}>
                {m.bind}
              </Button>
            )}
          </Group>
        ))}
      </Group>
    </Section>
  );
}
