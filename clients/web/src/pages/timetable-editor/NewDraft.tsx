import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { CreateTimetableDocument } from "@zhurnal/shared/generated/graphql";
import { addDays, weekStart } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useClient } from "urql";
import { paths } from "../../app/paths";
import { messages } from "./messages";

interface Props {
  readonly school: {
    readonly id: string;
    readonly years: readonly { readonly id: string; readonly since: string; readonly until: string }[];
  };
  readonly today: string;
  readonly onClose: () => void;
}

const LONGEST_CYCLE = 14;
const WEEK = 7;

/** An empty draft: what it is called, its days, and how many weeks its cycle has. */
export function NewDraft({ school, today, onClose }: Props) {
  const m = useMessages(messages);
  const client = useClient();
  const navigate = useNavigate();
  const next = addDays(weekStart(today), WEEK);
  const year = school.years.find(({ since, until }) => since <= next && next < until) ?? school.years.at(-1);
  const [name, setName] = useState("");
  const [from, setFrom] = useState(year && year.since > next ? year.since : next);
  const [to, setTo] = useState(year ? addDays(year.until, -1) : next);
  const [weeks, setWeeks] = useState<number | string>(1);
  const [error, setError] = useState<string | null>(null);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const input = { schoolId: school.id, name, from, to, weeks: Number(weeks) || 1, firstMonday: null };
    const { data } = await client.mutation(CreateTimetableDocument, { input }).toPromise();
    const told = data?.createTimetable;
    if (told && "timetable" in told && told.timetable) void navigate(paths.timetableEditor(told.timetable.id));
    else setError(told && "message" in told ? told.message : m.failed);
  };
  return (
    <Modal opened onClose={onClose} title={m.newTitle} closeButtonProps={{ "aria-label": m.close }}>
      <form onSubmit={(event) => void make(event)}>
        <Stack>
          <Text c="dimmed" size="sm">
            {m.newText}
          </Text>
          <TextInput
            label={m.copyName}
            placeholder={m.namePlaceholder}
            required
            data-autofocus
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Group grow>
            <TextInput
              label={m.copyFrom}
              type="date"
              required
              min={year?.since}
              max={to}
              value={from}
              onChange={({ currentTarget }) => setFrom(currentTarget.value)}
            />
            <TextInput
              label={m.until}
              type="date"
              required
              min={from}
              max={year && addDays(year.until, -1)}
              value={to}
              onChange={({ currentTarget }) => setTo(currentTarget.value)}
            />
          </Group>
          <NumberInput
            label={m.cycleWeeks}
            description={m.cycleHint}
            min={1}
            max={LONGEST_CYCLE}
            value={weeks}
            onChange={setWeeks}
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
