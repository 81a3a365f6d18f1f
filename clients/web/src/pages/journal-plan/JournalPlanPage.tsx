import { Alert, Anchor, Group, NativeSelect, Text, Title } from "@mantine/core";
import { BindPlanDocument, JournalPlanDocument, type JournalPlanQuery } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { useMutation } from "urql";
import { paths } from "../../app/paths";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { journalPlanMessages as messages } from "./messages";
import { PlanTable } from "./PlanTable";

export type JournalOfPlan = NonNullable<JournalPlanQuery["journal"]>;

/** The plan of one journal against what was taught: when each topic was due, when it was taught, when it will be. */
export function JournalPlanPage() {
  const { id = "" } = useParams();
  const [reading, again] = useReading(JournalPlanDocument, { id });
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 480]} />;
  const { journal } = reading.data;
  if (!journal) return <NotFound />;
  return (
    <>
      <Head journal={journal} again={again} />
      {journal.plan ? <Body journal={journal} /> : <Without />}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}

function Without() {
  const m = useMessages(messages);
  return (
    <>
      <Empty title={m.empty} text={m.emptyText} />
      <Text ta="center">
        <Anchor component={Link} to={paths.plans()}>
          {m.toPlans}
        </Anchor>
      </Text>
    </>
  );
}

function Head({ journal, again }: { readonly journal: JournalOfPlan; readonly again: () => void }) {
  const m = useMessages(messages);
  const [, bind] = useMutation(BindPlanDocument);
  const [refused, setRefused] = useState("");
  const { id, group, subject, plan, fittingPlans } = journal;
  useTitle(m.title(group.name, subject.name));
  const choose = async (planId: string) => {
    const { data } = await bind({ input: { journalIds: [id], planId: planId || null } });
    setRefused(data && "message" in data.bindPlan ? data.bindPlan.message : "");
    again();
  };
  return (
    <>
      <Group justify="space-between" mb="md" align="flex-end">
        <div>
          <Title order={1} size="h3" lh={1.25}>
            {m.title(group.name, subject.name)}
          </Title>
          <Group gap="md">
            <Anchor component={Link} to={paths.journal(id)} size="sm">
              {m.toJournal}
            </Anchor>
            {plan && (
              <Anchor component={Link} to={paths.plan(plan.id)} size="sm">
                {m.openPlan}
              </Anchor>
            )}
          </Group>
        </div>
        <NativeSelect
          size="xs"
          label={m.choose}
          value={plan?.id ?? ""}
          data={[{ value: "", label: m.none }, ...fittingPlans.map((each) => ({ value: each.id, label: each.name }))]}
          onChange={(event) => void choose(event.currentTarget.value)}
        />
      </Group>
      {refused && (
        <Alert color="red" mb="md">
          {m.refused}. {refused}
        </Alert>
      )}
    </>
  );
}

function Body({ journal }: { readonly journal: JournalOfPlan }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const { planProgress: progress } = journal;
  if (!progress) return null;
  const ahead = progress.rowsTaught - progress.rowsDue;
  const facts = [
    m.hoursOf(progress.hoursTaught, progress.hours),
    m.left(progress.hoursLeft),
    m.lessons(progress.lessonsLeft),
    progress.endsOn && m.ends(formatDay(locale, progress.endsOn, { day: "numeric", month: "long" })),
  ];
  return (
    <>
      <Text fw={600}>{ahead < 0 ? m.behind(-ahead) : ahead > 0 ? m.ahead(ahead) : m.inTime}</Text>
      <Text c="dimmed" size="sm" mb="md">
        {facts.filter(Boolean).join(" · ")}
      </Text>
      {progress.rowsShort > 0 && (
        <Alert color="orange" mb="md">
          {m.short(progress.rowsShort)}
        </Alert>
      )}
      <PlanTable journal={journal} />
    </>
  );
}
