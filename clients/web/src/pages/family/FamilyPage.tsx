import { Alert, Anchor, Group, Text, Title } from "@mantine/core";
import { FamilyRightsDocument, type FamilyRightsQuery } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { isOffice } from "../../app/office";
import { paths } from "../../app/paths";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Section } from "../../ui/Section";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { ChangeForm } from "./ChangeForm";
import { EndForm } from "./EndForm";
import classes from "./Family.module.css";
import { GrantForm } from "./GrantForm";
import { messages } from "./messages";
import { RightLine } from "./RightLine";
import { holders, type Right } from "./rights";
import { useRights } from "./useRights";

type Student = NonNullable<FamilyRightsQuery["student"]>;
type Viewer = NonNullable<FamilyRightsQuery["viewer"]>;

/** Who may see what of one child, with the history of it; the office grants, changes and ends. */
export function FamilyPage() {
  const { id = "" } = useParams();
  const [reading, again] = useReading(FamilyRightsDocument, { id });
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[72, 320]} className={classes["page"]} />;
  const { student, viewer } = reading.data;
  if (!student || !viewer) return <NotFound />;
  return (
    <>
      <Family student={student} viewer={viewer} onChanged={again} />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}

interface Props {
  readonly student: Student;
  readonly viewer: Viewer;
  readonly onChanged: () => void;
}

function Family({ student, viewer, onChanged }: Props) {
  const m = useMessages(messages);
  const rights = useRights(onChanged);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [changing, setChanging] = useState<Right | null>(null);
  const edits = isOffice(viewer.roles);
  const known = holders(student.guardianRights, viewer.day);
  const { outcome } = rights;
  useTitle(m.title(student.fullName));
  const choose = (id: string) => (isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <div className={classes["page"]}>
      <Title order={1} size="h3">
        {m.title(student.fullName)}
      </Title>
      <Text c="dimmed" size="sm">
        {m.lead}
      </Text>
      <Group gap="md" mb="md">
        {student.schoolClass && (
          <Anchor component={Link} to={paths.families(student.schoolClass.id)} size="sm">
            {m.toFamilies(student.schoolClass.name)}
          </Anchor>
        )}
        <Anchor component={Link} to={paths.student(student.id)} size="sm">
          {m.toDiary}
        </Anchor>
      </Group>
      {outcome && (
        <Alert color={outcome.done ? "green" : "red"} role={outcome.done ? "status" : "alert"} p="xs" mb="md">
          {outcome.text}
        </Alert>
      )}
      {known.length === 0 && <Empty title={m.none} text={m.noneText} />}
      {known.map((holder) => (
        <Section key={holder.id} title={holder.fullName}>
          <ul className={classes["rights"]}>
            {holder.rights.map((right) => (
              <RightLine
                key={right.id}
                right={right}
                day={viewer.day}
                chosen={chosen.includes(right.id)}
                onChoose={edits ? choose(right.id) : undefined}
                onChange={() => setChanging(right)}
              />
            ))}
          </ul>
        </Section>
      ))}
      {edits && chosen.length > 0 && (
        <Section title={m.endHeading}>
          <EndForm chosen={chosen} day={viewer.day} rights={rights} onDone={() => setChosen([])} />
        </Section>
      )}
      {edits && (
        <Section title={m.grant}>
          <GrantForm studentId={student.id} day={viewer.day} known={known} rights={rights} />
        </Section>
      )}
      {changing && <ChangeForm right={changing} rights={rights} onClose={() => setChanging(null)} />}
    </div>
  );
}
