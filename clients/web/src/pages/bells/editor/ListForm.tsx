import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { ChangeBellsDocument, CreateBellsDocument } from "@zhurnal/shared/generated/graphql";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { type FormEvent, useState } from "react";
import { useClient } from "urql";
import { type DraftBell, draftOf, withOneMore } from "./draft";
import classes from "./Editor.module.css";
import type { EditedSchool } from "./EditorPage";
import { editorMessages } from "./messages";
import { refused } from "./refused";

interface Props {
  readonly school: EditedSchool;
  /** Null: a new one. */
  readonly list: EditedSchool["bellSchedules"][number] | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A list of bells, its name and times. */
export function ListForm({ school, list, onDone, onCancel }: Props) {
  const m = useMessages(editorMessages);
  const words = useMessages(common);
  const client = useClient();
  const [name, setName] = useState(list?.name ?? "");
  const [since, setSince] = useState(school.today);
  const [bells, setBells] = useState<DraftBell[]>(() => (list ? draftOf(list.bells) : withOneMore([])));
  const [fault, setFault] = useState<string | null>(null);
  const put = (place: number, changed: Partial<DraftBell>) =>
    setBells((before) => before.map((bell, at) => (at === place ? { ...bell, ...changed } : bell)));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = list
      ? (await client.mutation(ChangeBellsDocument, { input: { scheduleId: list.id, name, bells, since } })).data
          ?.changeBells
      : (await client.mutation(CreateBellsDocument, { input: { schoolId: school.id, name, bells } })).data?.createBells;
    const text = refused(
      answer,
      m,
      bells.map(({ number }) => number),
    );
    setFault(text);
    if (text === null) onDone();
  };
  return (
    <form className={classes["form"]} onSubmit={(event) => void save(event)}>
      <div className={classes["fields"]}>
        <TextInput
          label={m.name}
          value={name}
          required
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {list && (
          <TextInput
            type="date"
            label={m.since}
            value={since}
            min={school.today}
            required
            onChange={(event) => setSince(event.currentTarget.value)}
          />
        )}
      </div>
      <ol className={classes["bells"]}>
        {bells.map((bell, place) => (
          <li key={bell.number}>
            <span>{bell.number}</span>
            <TextInput
              type="time"
              aria-label={m.startsOf(bell.number)}
              value={bell.startsAt}
              required
              onChange={(event) => put(place, { startsAt: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              aria-label={m.endsOf(bell.number)}
              value={bell.endsAt}
              required
              onChange={(event) => put(place, { endsAt: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={m.removeBell(bell.number)}
              disabled={bells.length === 1}
              onClick={() => setBells((before) => before.filter((_, at) => at !== place))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {fault && (
        <p role="alert" className={classes["fault"]}>
          {fault}
        </p>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={() => setBells(withOneMore)}>
          {m.addBell}
        </Button>
        <Button type="submit">{words.save}</Button>
        <Button variant="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}
