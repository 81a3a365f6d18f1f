import { MoveStudentDocument } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { messages } from "./messages";

interface Outcome {
  readonly done: boolean;
  readonly text: string;
}

/** Makes a move, and says in words what became of it. */
export function useMove() {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const move = async (student: { readonly id: string; readonly fullName: string }, groupId: string, on: string) => {
    setBusy(true);
    const input = { studentId: student.id, groupId, on };
    const { data } = await client.mutation(MoveStudentDocument, { input }).toPromise();
    setBusy(false);
    const answer = data?.moveStudent;
    if (!answer) return setOutcome({ done: false, text: m.unreachable });
    if (answer.__typename !== "StudentMoved") return setOutcome({ done: false, text: m[answer.__typename] });
    const day = formatDay(locale, answer.on, { day: "numeric", month: "long" });
    setOutcome({ done: true, text: m.moved(student.fullName, answer.group.name, day) });
  };

  return { outcome, busy, move, forget: () => setOutcome(null) };
}
