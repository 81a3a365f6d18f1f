import { Group, NativeSelect, SegmentedControl, Title } from "@mantine/core";
import { PlanSchoolsDocument, type PlanSchoolsQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useSearchParams } from "react-router";
import { isOffice } from "../../app/office";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { plansMessages as messages } from "./messages";
import { NewPlan } from "./NewPlan";
import { PlanList } from "./PlanList";
import { PlanOverview } from "./PlanOverview";

export type PlanSchool = NonNullable<PlanSchoolsQuery["viewer"]>["schools"][number];

/** The plans of a school's year; for its office, how far all journals are with theirs. */
export function PlansPage() {
  const m = useMessages(messages);
  useTitle(m.title);
  const [search, setSearch] = useSearchParams();
  const [reading, again] = useReading(PlanSchoolsDocument, {});
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 480]} />;
  const { viewer } = reading.data;
  const school = viewer?.schools.find(({ id }) => id === search.get("school")) ?? viewer?.schools[0];
  if (!viewer || !school) return <NotFound />;
  const now = school.years.find(({ since, until }) => since <= viewer.day && viewer.day < until) ?? school.years[0];
  const year = school.years.find(({ id }) => id === search.get("year")) ?? now;
  if (!year) return <NotFound />;
  const office = isOffice(viewer.roles);
  const progress = office && search.get("view") === "progress";
  const show = (given: Record<string, string>) =>
    setSearch((known) => ({ ...Object.fromEntries(known), ...given }), { replace: true });
  return (
    <>
      <Group justify="space-between" mb="md" align="flex-end">
        <Title order={1} size="h3">
          {m.title}
        </Title>
        <Group gap="xs" align="flex-end">
          {viewer.schools.length > 1 && (
            <NativeSelect
              size="xs"
              label={m.school}
              value={school.id}
              data={viewer.schools.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => show({ school: event.currentTarget.value, year: "" })}
            />
          )}
          {!progress && (
            <NativeSelect
              size="xs"
              label={m.year}
              value={year.id}
              data={school.years.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => show({ year: event.currentTarget.value })}
            />
          )}
          {!progress && <NewPlan school={school} yearId={year.id} />}
        </Group>
      </Group>
      {office && (
        <SegmentedControl
          mb="md"
          value={progress ? "progress" : "all"}
          data={[
            { value: "all", label: m.all },
            { value: "progress", label: m.progress },
          ]}
          onChange={(view) => show({ view })}
        />
      )}
      {progress ? (
        <PlanOverview key={school.id} schoolId={school.id} />
      ) : (
        <PlanList key={year.id} schoolId={school.id} yearId={year.id} />
      )}
    </>
  );
}
