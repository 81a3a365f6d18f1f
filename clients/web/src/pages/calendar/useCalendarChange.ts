import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AddHolidayMutation } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { type AnyVariables, useClient } from "urql";
import { messages } from "./messages";

export type Told =
  | { readonly kind: "saved"; readonly lessons: number }
  | { readonly kind: "fault"; readonly text: string };

type Outcome = AddHolidayMutation["changed"];

/** Sends a change of the calendar; what became of it is told until the next one. */
export function useCalendarChange(onDone: () => void) {
  const m = useMessages(messages);
  const client = useClient();
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async <Variables extends AnyVariables>(
    document: TypedDocumentNode<{ readonly changed: Outcome }, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    setBusy(true);
    const { data } = await client.mutation(document, variables).toPromise();
    setBusy(false);
    const answer = data?.changed;
    if (answer?.__typename !== "CalendarChanged") {
      setTold({ kind: "fault", text: refused(answer, m) });
      return false;
    }
    setTold({ kind: "saved", lessons: answer.lessons });
    onDone();
    return true;
  };
  return { told, busy, send };
}

function refused(answer: Outcome | undefined, m: (typeof messages)["ru"]): string {
  if (answer === undefined) return m.failed;
  if (answer.__typename !== "InvalidInput") return m.notFound;
  return { name: m.badName, to: m.badDays, on: m.badDay }[answer.path ?? ""] ?? m.invalid;
}
