import { InviteGuardiansDocument, TakeInvitationBackDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import type { Invitee } from "./families";
import { messages } from "./messages";

/** An invitation to be printed now: nobody can read its code again. */
export interface Sheet extends Invitee {
  readonly code: string;
  readonly expiresAt: string;
}

/** Makes invitations and takes them back; the sheets stay here until they are put away. */
export function useInviting(onChanged: () => void) {
  const m = useMessages(messages);
  const client = useClient();
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);

  const invite = async (whom: readonly Invitee[]) => {
    setBusy(true);
    const guardianIds = whom.map(({ id }) => id);
    const { data } = await client.mutation(InviteGuardiansDocument, { input: { guardianIds } }).toPromise();
    setBusy(false);
    const answer = data?.inviteGuardian;
    setFault(!answer ? m.unreachable : answer.__typename === "GuardiansInvited" ? "" : m[answer.__typename]);
    if (answer?.__typename === "GuardiansInvited")
      setSheets(
        whom.flatMap((each, place) => {
          const made = answer.codes[place];
          return made ? [{ ...each, code: made.code, expiresAt: made.invitation.expiresAt }] : [];
        }),
      );
    onChanged();
  };

  const revoke = async (id: string) => {
    const { data } = await client.mutation(TakeInvitationBackDocument, { id }).toPromise();
    const answer = data?.revokeInvitation;
    setFault(!answer ? m.unreachable : answer.__typename === "InvitationRevoked" ? "" : m[answer.__typename]);
    onChanged();
  };

  return { sheets, fault, busy, invite, revoke, putAway: () => setSheets([]) };
}
