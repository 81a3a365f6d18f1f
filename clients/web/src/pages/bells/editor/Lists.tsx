import { Button, Group, Text } from "@mantine/core";
import { RemoveBellsDocument } from "@zhurnal/shared/generated/graphql";
import { formatTime } from "@zhurnal/shared/i18n/format";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import classes from "./Editor.module.css";
import { ListForm } from "./ListForm";
import { editorMessages } from "./messages";
import type { Props } from "./OneDay";
import { refused } from "./refused";

const NEW = "new";

/** The school's lists of bells, one of them opened for change. */
export function Lists({ school, onDone }: Props) {
  const m = useMessages(editorMessages);
  const client = useClient();
  const [opened, setOpened] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const done = () => {
    setOpened(null);
    onDone();
  };
  const remove = async (scheduleId: string) => {
    const { data } = await client.mutation(RemoveBellsDocument, { scheduleId });
    const text = refused(data?.removeBells, m);
    setFault(text);
    if (text === null) done();
  };
  return (
    <div className={classes["body"]}>
      <Text c="dimmed">{m.listsText}</Text>
      {fault && (
        <p role="alert" className={classes["fault"]}>
          {fault}
        </p>
      )}
      <ul className={classes["list"]}>
        {school.bellSchedules.map((list) => (
          <li key={list.id}>
            {opened === list.id ? (
              <ListForm school={school} list={list} onDone={done} onCancel={() => setOpened(null)} />
            ) : (
              <>
                <span>
                  <b>{list.name}</b>
                  <span className={classes["times"]}>
                    {list.bells
                      .map(({ number, startsAt, endsAt }) => `${number}: ${formatTime(startsAt)}–${formatTime(endsAt)}`)
                      .join("  ·  ")}
                  </span>
                </span>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={m.editList(list.name)}
                    onClick={() => setOpened(list.id)}
                  >
                    {m.edit}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={m.removeList(list.name)}
                    onClick={() => void remove(list.id)}
                  >
                    {m.remove}
                  </Button>
                </Group>
              </>
            )}
          </li>
        ))}
      </ul>
      {opened === NEW ? (
        <ListForm school={school} list={null} onDone={done} onCancel={() => setOpened(null)} />
      ) : (
        <Button variant="default" onClick={() => setOpened(NEW)}>
          {m.newList}
        </Button>
      )}
    </div>
  );
}
