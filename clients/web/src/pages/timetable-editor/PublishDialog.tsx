import { Button, Group, Modal, Progress, Stack, Text, TextInput } from "@mantine/core";
import { PublishTimetableDocument, type PublishTimetableMutation } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { uuid } from "../../journal/uuid";
import type { Timetable } from "./grid";
import { messages } from "./messages";
import { Outcome } from "./Outcome";

type Told = PublishTimetableMutation["publishTimetable"];
type Doing = "preview" | "publish";

interface Props {
  readonly timetable: Pick<Timetable, "id" | "since" | "until">;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** From when on, what that will make, change, take away and keep, and only then the deed. */
export function PublishDialog({ timetable, onClose, onDone }: Props) {
  const m = useMessages(messages);
  const { id, since, until } = timetable;
  const client = useClient();
  const [from, setFrom] = useState(since);
  const [told, setTold] = useState<Told | null>(null);
  const [failed, setFailed] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const key = useRef(uuid());

  const ask = useCallback(
    async (deed: Doing, day: string) => {
      setDoing(deed);
      setFailed(false);
      const input = { timetableId: id, from: day, key: key.current, dryRun: deed === "preview" };
      const { data } = await client.mutation(PublishTimetableDocument, { input }).toPromise();
      setDoing(null);
      setFailed(!data);
      setTold(data?.publishTimetable ?? null);
      return data?.publishTimetable.__typename === "TimetablePublished";
    },
    [client, id],
  );
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void ask("preview", since);
  }, [ask, since]);

  const ready = told?.__typename === "TimetablePublished" && told.dryRun && told.from === from;
  const publish = async () => {
    if (await ask("publish", from)) onDone();
  };
  return (
    <Modal opened onClose={onClose} title={m.publishTitle} size="lg" closeButtonProps={{ "aria-label": m.close }}>
      <Stack>
        <TextInput
          label={m.publishFrom}
          type="date"
          min={since}
          max={addDays(until, -1)}
          value={from}
          onChange={({ currentTarget: { value } }) => {
            setFrom(value);
            setTold(null);
          }}
        />
        <div aria-live="polite">
          {doing && <Under label={doing === "preview" ? m.previewing : m.publishing} />}
          {told && !doing && <Outcome told={told} />}
        </div>
        {failed && (
          <Text role="alert" c="var(--zh-bad)">
            {m.failed}
          </Text>
        )}
        <Group justify="flex-end">
          {!ready && (
            <Button
              variant="default"
              disabled={doing !== null || from === ""}
              onClick={() => void ask("preview", from)}
            >
              {m.preview}
            </Button>
          )}
          <Button disabled={!ready || doing !== null} onClick={() => void publish()}>
            {m.publishNow}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const TICK_MS = 1000;

/** That it is being worked on, and for how long. */
function Under({ label }: { readonly label: string }) {
  const m = useMessages(messages);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <Text size="sm" mb={4}>
        {label}
        {seconds > 1 && <span aria-hidden="true"> {m.seconds(seconds)}</span>}
      </Text>
      <Progress value={100} animated aria-label={label} />
    </>
  );
}
