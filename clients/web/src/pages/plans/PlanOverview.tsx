import { Anchor, Table, Text } from "@mantine/core";
import { PlanOverviewDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Fragment, useMemo } from "react";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Section } from "../../ui/Section";
import { Empty, Failed } from "../../ui/states";
import { plansMessages as messages } from "./messages";
import { byTeacher, lead, type Progress } from "./overview";
import classes from "./Plans.module.css";

/** How far the journals of a school are with their plans, teacher by teacher, whoever is furthest behind first. */
export function PlanOverview({ schoolId }: { readonly schoolId: string }) {
  const m = useMessages(messages);
  const [reading, again] = useReading(PlanOverviewDocument, { school: schoolId });
  const school = reading.state === "ready" ? reading.data.school : null;
  const teachers = useMemo(() => byTeacher(school?.planOverview ?? [], m.nobody), [school, m]);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (!school || reading.state === "loading") return <Waiting blocks={[480]} />;
  const { unplannedJournals: unplanned } = school;
  return (
    <>
      {teachers.length === 0 && <Empty title={m.noOverview} />}
      {teachers.length > 0 && (
        <Section title={m.progress}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard too */}
          <div role="group" className={classes["scroll"]} aria-label={m.progress} tabIndex={0}>
            <Table miw={640}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{m.journal}</Table.Th>
                  <Table.Th scope="col">{m.state}</Table.Th>
                  <Table.Th scope="col">{m.taught}</Table.Th>
                  <Table.Th scope="col">{m.left}</Table.Th>
                  <Table.Th scope="col">{m.lessonsLeft}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {teachers.map(({ id, name, journals }) => (
                  <Fragment key={id}>
                    <Table.Tr>
                      <Table.Th colSpan={5} scope="rowgroup">
                        {name}
                      </Table.Th>
                    </Table.Tr>
                    {journals.map((progress) => (
                      <Line key={progress.journal?.id} progress={progress} />
                    ))}
                  </Fragment>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </Section>
      )}
      {unplanned.length > 0 && (
        <Section title={m.unplanned(unplanned.length)}>
          <Text p="md" size="sm">
            {unplanned.map(({ id, group, subject }, index) => (
              <Fragment key={id}>
                {index > 0 && ", "}
                <Anchor component={Link} to={paths.journalPlan(id)}>
                  {group.name} · {subject.name}
                </Anchor>
              </Fragment>
            ))}
          </Text>
        </Section>
      )}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}

function Line({ progress }: { readonly progress: Progress }) {
  const m = useMessages(messages);
  const { journal, hours, hoursTaught, hoursLeft, lessonsLeft } = progress;
  const ahead = lead(progress);
  return (
    <Table.Tr>
      <Table.Td>
        {journal && (
          <Anchor component={Link} to={paths.journalPlan(journal.id)}>
            {journal.group.name} · {journal.subject.name}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td className={ahead < 0 ? classes["behind"] : classes["good"]}>
        {ahead < 0 ? m.behind(-ahead) : ahead > 0 ? m.ahead(ahead) : m.inTime}
      </Table.Td>
      <Table.Td>{m.ofHours(hoursTaught, hours)}</Table.Td>
      <Table.Td>{m.hours(hoursLeft)}</Table.Td>
      <Table.Td>{lessonsLeft}</Table.Td>
    </Table.Tr>
  );
}
