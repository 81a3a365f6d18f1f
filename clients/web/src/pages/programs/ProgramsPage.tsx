import { Alert, Text, Title } from "@mantine/core";
import { ProgramsDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Section } from "../../ui/Section";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { FreshProgram } from "./FreshProgram";
import { messages } from "./messages";
import { ProgramRow } from "./ProgramRow";
import classes from "./Programs.module.css";
import { divided, type Place, type Program, placesOf } from "./programs";
import { RegisterForm } from "./RegisterForm";
import { usePrograms } from "./usePrograms";

/** Programs that read a place's figures: let in, looked at, revoked. */
export function ProgramsPage() {
  const [reading, again] = useReading(ProgramsDocument, {});
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[72, 160, 280]} className={classes["page"]} />;
  const { viewer } = reading.data;
  const places = viewer ? placesOf(viewer) : [];
  if (!viewer || places.length === 0) return <NotFound />;
  return (
    <>
      <Board programs={viewer.apiClients} places={places} onChanged={again} />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}

interface Props {
  readonly programs: readonly Program[];
  readonly places: readonly Place[];
  readonly onChanged: () => void;
}

function Board({ programs, places, onChanged }: Props) {
  const m = useMessages(messages);
  const acts = usePrograms(onChanged);
  const { active, revoked } = divided(programs);
  useTitle(m.title);
  return (
    <div className={classes["page"]}>
      <Title order={1} size="h3">
        {m.title}
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {m.lead}
      </Text>
      {acts.fault && (
        <Alert color="red" role="alert" p="xs" mb="md">
          {acts.fault}
        </Alert>
      )}
      {acts.done && (
        <Alert color="green" role="status" p="xs" mb="md">
          {acts.done}
        </Alert>
      )}
      {acts.fresh && <FreshProgram fresh={acts.fresh} onDone={acts.putAway} />}
      <Section title={m.active}>
        {active.length === 0 && <Empty title={m.none} text={m.noneText} />}
        <List programs={active} busy={acts.busy} onRevoke={acts.revoke} />
      </Section>
      <Section title={m.register}>
        <RegisterForm places={places} busy={acts.busy} onRegister={acts.register} />
      </Section>
      {revoked.length > 0 && (
        <Section title={m.revokedHeading}>
          <List programs={revoked} busy={acts.busy} />
        </Section>
      )}
    </div>
  );
}

interface ListProps {
  readonly programs: readonly Program[];
  readonly busy: boolean;
  readonly onRevoke?: (id: string, name: string) => Promise<boolean>;
}

function List({ programs, busy, onRevoke }: ListProps) {
  return (
    <ul className={classes["programs"]}>
      {programs.map((program) => (
        <ProgramRow key={program.id} program={program} busy={busy} {...(onRevoke ? { onRevoke } : {})} />
      ))}
    </ul>
  );
}
