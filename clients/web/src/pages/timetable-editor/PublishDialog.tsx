import { Button, Group, List, Modal, Stack, Text, TextInput } from "@mantine/core";
import { PublishTimetableDocument, type PublishTimetableMutation } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useRef, useState } from "react";
import { useClient } from "urql";
import { uuid } from "../../journal/uuid";
import type { Timetable } from "./grid";
import { messages } from "./messages";

type Told = PublishTimetableMutation["publishTimetable"];

interface Props {
  readonly timetable: Timetable;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** From when on, what that will do, and only then the deed. */
export function PublishDialog({ timetable, onClose, onDone }: Props) {
  const m = useMessages(messages);
  const client = useClient();
  const [from, setFrom] = useState(timetable.since);
  const [told, setTold] = useState<Told | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const key = useRef(uuid());

  const ask = async (dryRun: boolean) => {
    setBusy(true);
    const input = { timetableId: timetable.id, from, key: key.current, dryRun };
    const { data } = await client.mutation(PublishTimetableDocument, { input }).toPromise();
    setBusy(false);
    setFailed(!data);
    setTold(data?.publishTimetable ?? null);
    if (data?.publishTimetable.__typename === "TimetablePublished" && !dryRun) onDone();
  };
  const ready = told?.__typename === "TimetablePublished" && told.dryRun && told.from === from;
  return (
    <Modal opened onClose={onClose} title={m.publishTitle} size="lg" closeButtonProps={{ "aria-label": m.close }}>
      <Stack>
        <TextInput
          label={m.publishFrom}
          type="date"
          min={timetable.since}
          max={addDays(timetable.until, -1)}
          value={from}
          onChange={({ currentTarget }) => {
            setFrom(currentTarget.value);
            setTold(null);
          }}
        />
        <div aria-live="polite">{told && <Outcome told={told} />}</div>
        {failed && (
          <Text role="alert" c="var(--zh-bad)">
            {m.failed}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant={ready ? "default" : "filled"} loading={busy && !ready} onClick={() => void ask(true)}>
            {m.preview}
          </Button>
          <Button disabled={!ready} loading={busy && ready} onClick={() => void ask(false)}>
            {m.publishNow}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Outcome({ told }: { readonly told: Told }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  if (told.__typename === "TimetablePublished") {
    const lines = [m.made(told.made), m.changed(told.changed), m.removed(told.removed), m.unchanged(told.unchanged)];
    return (
      <List>
        {[...lines, m.untouched(told.untouched)].map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    );
  }
  if (told.__typename === "PublishingClash")
    return (
      <>
        <Text fw={600}>{m.inTheWay}</Text>
        <List>
          {told.clashes.map(({ on, number, lesson, weeklyLesson }) => (
            <List.Item key={`${on} ${number} ${lesson?.id} ${weeklyLesson?.id}`}>
              {formatDay(locale, on, { weekday: "short", day: "numeric", month: "short" })}, {number}:{" "}
              {lesson?.group.name} · {lesson?.subject.name} ↔ {weeklyLesson?.group.name} · {weeklyLesson?.subject.name}
            </List.Item>
          ))}
        </List>
      </>
    );
  return (
    <Text role="alert" c="var(--zh-bad)">
      {told.message}
    </Text>
  );
}
