import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { CopyTimetableDocument } from "@zhurnal/shared/generated/graphql";
import { addDays, weekStart } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useClient } from "urql";
import { paths } from "../../app/paths";
import { messages } from "./messages";

interface Props {
  readonly row: { readonly id: string; readonly name: string; readonly since: string; readonly until: string };
  readonly today: string;
  readonly onClose: () => void;
}

/** From when on a copy is to hold, and what it is called. */
export function CopyDialog({ row, today, onClose }: Props) {
  const m = useMessages(messages);
  const client = useClient();
  const navigate = useNavigate();
  const next = addDays(weekStart(today), 7);
  const last = addDays(row.until, -1);
  const [from, setFrom] = useState([row.since, next, last].sort()[1] ?? next);
  const [name, setName] = useState(m.copyNamed(row.name));
  const [error, setError] = useState<string | null>(null);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const input = { timetableId: row.id, from, name };
    const { data } = await client.mutation(CopyTimetableDocument, { input }).toPromise();
    const told = data?.copyTimetable;
    if (told && "timetable" in told && told.timetable) void navigate(paths.timetableEditor(told.timetable.id));
    else setError(told && "message" in told ? told.message : m.failed);
  };
  return (
    <Modal opened onClose={onClose} title={m.copyTitle} closeButtonProps={{ "aria-label": m.close }}>
      <form onSubmit={(event) => void make(event)}>
        <Stack>
          <Text c="dimmed" size="sm">
            {m.copyText}
          </Text>
          <TextInput
            label={m.copyFrom}
            type="date"
            required
            min={row.since}
            max={last}
            value={from}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
          <TextInput
            label={m.copyName}
            required
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          {error && (
            <Text role="alert" c="var(--zh-bad)">
              {error}
            </Text>
          )}
          <Group justify="flex-end">
            <Button type="submit">{m.copyMake}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
