import { Checkbox, Text } from "@mantine/core";
import { MarkHomeworkDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { createContext, useContext, useState } from "react";
import { useMutation } from "urql";
import { messages } from "./messages";

/** Whether the diary is the viewer's own: only a student says what they have done. */
export const OwnDiary = createContext(false);

interface Props {
  readonly homeworkId: string;
  readonly subject: string;
  readonly done: boolean;
}

/** The student's word that homework is done: a box for the student, a word for everybody else. */
export function DoneBox({ homeworkId, subject, done }: Props) {
  const m = useMessages(messages);
  const own = useContext(OwnDiary);
  const [said, setSaid] = useState<boolean | null>(null);
  const [{ fetching }, mark] = useMutation(MarkHomeworkDocument);
  const shown = said ?? done;
  if (!own) return shown ? <Text component="small" c="var(--zh-good)">{` ✓ ${m.done}`}</Text> : null;
  return (
    <Checkbox
      mt={4}
      size="xs"
      label={m.done}
      aria-label={m.doneIn(subject)}
      checked={shown}
      disabled={fetching}
      onChange={async (event) => {
        const next = event.currentTarget.checked;
        setSaid(next);
        const { data } = await mark({ id: homeworkId, done: next });
        if (data?.markHomework.__typename !== "HomeworkMarked") setSaid(!next);
      }}
    />
  );
}
