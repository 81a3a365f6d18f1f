import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { RemoveTimetableDocument, TimetablesDocument, type TimetablesQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link } from "react-router";
import { useClient } from "urql";
import { isOffice } from "../../app/office";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { CopyDialog } from "./CopyDialog";
import classes from "./Editor.module.css";
import { messages } from "./messages";
import { NewDraft } from "./NewDraft";
import { Rooms } from "./Rooms";

type Row = NonNullable<TimetablesQuery["viewer"]>["schools"][number]["timetables"][number];

/** A school's timetables: drafts, the published ones and those before them. */
export function TimetablesPage() {
  const m = useMessages(messages);
  const [reading, again] = useReading(TimetablesDocument, {});
  useTitle(m.title);

  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[48, 96, 96]} className={classes["list"]} />;
  const { viewer } = reading.data;
  if (!viewer) return <NotFound />;
  return (
    <Stack className={classes["list"] ?? ""}>
      {viewer.schools.map((school) => (
        <SchoolTimetables
          key={school.id}
          school={school}
          today={viewer.day}
          named={viewer.schools.length > 1}
          edits={isOffice(viewer.roles)}
          onChanged={again}
        />
      ))}
    </Stack>
  );
}

interface SchoolProps {
  readonly school: NonNullable<TimetablesQuery["viewer"]>["schools"][number];
  readonly today: string;
  readonly named: boolean;
  readonly edits: boolean;
  readonly onChanged: () => void;
}

function SchoolTimetables({ school, today, named, edits, onChanged }: SchoolProps) {
  const m = useMessages(messages);
  const [making, setMaking] = useState(false);
  return (
    <>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h3">
            {m.title}
          </Title>
          {named && <Text c="dimmed">{school.name}</Text>}
        </div>
        {edits && <Button onClick={() => setMaking(true)}>{m.newDraft}</Button>}
      </Group>
      {school.timetables.length === 0 && <Empty title={m.none} text={m.noneText} />}
      {school.timetables.map((row) => (
        <TimetableCard key={row.id} row={row} today={today} edits={edits} onChanged={onChanged} />
      ))}
      {edits && <Rooms schoolId={school.id} rooms={school.rooms} onChanged={onChanged} />}
      {making && <NewDraft school={school} today={today} onClose={() => setMaking(false)} />}
    </>
  );
}

interface CardProps {
  readonly row: Row;
  readonly today: string;
  readonly edits: boolean;
  readonly onChanged: () => void;
}

function TimetableCard({ row, today, edits, onChanged }: CardProps) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const client = useClient();
  const [copying, setCopying] = useState(false);
  const [sure, setSure] = useState(false);
  const long = (day: string) => formatDay(locale, day, { day: "numeric", month: "long", year: "numeric" });
  const text = { DRAFT: m.draft, PUBLISHED: m.published, WITHDRAWN: m.withdrawn }[row.status];
  const remove = async () => {
    await client.mutation(RemoveTimetableDocument, { timetableId: row.id }).toPromise();
    onChanged();
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={row.name}>
      <Group justify="space-between">
        <div>
          <Group gap="sm">
            <Title order={2} size="h5">
              {row.name}
            </Title>
            <span className={classes["status"]} data-status={row.status}>
              {text}
            </span>
          </Group>
          <Text c="dimmed" size="sm">
            {m.range(long(row.since), long(addDays(row.until, -1)))}
          </Text>
        </div>
        <Group gap="xs">
          {edits && row.status === "DRAFT" && (
            <Button
              variant={sure ? "filled" : "default"}
              {...(sure ? { color: "red" } : {})}
              onBlur={() => setSure(false)}
              onClick={() => (sure ? void remove() : setSure(true))}
            >
              {sure ? m.removeSure : m.remove}
            </Button>
          )}
          {edits && row.status !== "DRAFT" && (
            <Button variant="default" onClick={() => setCopying(true)}>
              {m.copy}
            </Button>
          )}
          <Button
            component={Link}
            to={paths.timetableEditor(row.id)}
            variant={row.status === "DRAFT" ? "filled" : "default"}
          >
            {m.open}
          </Button>
        </Group>
      </Group>
      {copying && <CopyDialog row={row} today={today} onClose={() => setCopying(false)} />}
    </Paper>
  );
}
