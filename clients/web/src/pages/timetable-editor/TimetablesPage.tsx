import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { RemoveTimetableDocument, TimetablesDocument, type TimetablesQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { Link } from "react-router";
import { useClient } from "urql";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { CopyDialog } from "./CopyDialog";
import classes from "./Editor.module.css";
import { messages } from "./messages";

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
  const rows = viewer.schools.flatMap(({ timetables }) => timetables);
  return (
    <Stack className={classes["list"] ?? ""}>
      <Title order={1} size="h3">
        {m.title}
      </Title>
      {rows.length === 0 && <Empty title={m.none} text={m.noneText} />}
      {rows.map((row) => (
        <TimetableCard key={row.id} row={row} today={viewer.day} onChanged={again} />
      ))}
    </Stack>
  );
}

interface CardProps {
  readonly row: Row;
  readonly today: string;
  readonly onChanged: () => void;
}

function TimetableCard({ row, today, onChanged }: CardProps) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const client = useClient();
  const [copying, setCopying] = useState(false);
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
          {row.status === "DRAFT" && (
            <Button variant="default" onClick={() => void remove()}>
              {m.remove}
            </Button>
          )}
          {row.status !== "DRAFT" && (
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
