import {
  type ChangeGuardianRightInput,
  ChangeRightDocument,
  type EndGuardianRightInput,
  EndRightsDocument,
  type GrantGuardianRightInput,
  GrantRightsDocument,
} from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { messages } from "./messages";
import type { Scope } from "./rights";
import { useDays } from "./useDays";

interface Outcome {
  readonly done: boolean;
  readonly text: string;
}

interface Overlap {
  readonly scope: Scope;
  readonly since: string;
  readonly until?: string | null;
}

type Refused =
  | { readonly __typename: "RightOverlaps"; readonly overlaps: readonly Overlap[] }
  | { readonly __typename: "NotFound" | "InvalidInput" | "CutByCourt" | "ConsentNeeded" };

/** Grants, changes and ends rights, and says in words what became of it. */
export function useRights(onDone: () => void) {
  const m = useMessages(messages);
  const client = useClient();
  const days = useDays();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const refusal = (answer: Refused): string =>
    answer.__typename === "RightOverlaps"
      ? m.RightOverlaps(answer.overlaps.map((each) => `${m[each.scope]} ${days(each)}`).join("; "))
      : m[answer.__typename];

  const tell = (refused: Refused | null | undefined, text: string): boolean => {
    setBusy(false);
    const done = refused === null;
    setOutcome({ done, text: done ? text : refused ? refusal(refused) : m.unreachable });
    if (done) onDone();
    return done;
  };

  const grant = async (input: GrantGuardianRightInput) => {
    setBusy(true);
    const answer = (await client.mutation(GrantRightsDocument, { input }).toPromise()).data?.grantGuardianRight;
    return tell(answer?.__typename === "GuardianRightsGranted" ? null : answer, m.doneGrant);
  };
  const change = async (input: ChangeGuardianRightInput) => {
    setBusy(true);
    const answer = (await client.mutation(ChangeRightDocument, { input }).toPromise()).data?.changeGuardianRight;
    return tell(answer?.__typename === "GuardianRightChanged" ? null : answer, m.doneChange);
  };
  const end = async (input: EndGuardianRightInput) => {
    setBusy(true);
    const answer = (await client.mutation(EndRightsDocument, { input }).toPromise()).data?.endGuardianRight;
    return tell(answer?.__typename === "GuardianRightsEnded" ? null : answer, m.doneEnd);
  };

  return { busy, outcome, grant, change, end };
}

export type Rights = ReturnType<typeof useRights>;
