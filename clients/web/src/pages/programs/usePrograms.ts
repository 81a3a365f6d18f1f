import {
  type RegisterApiClientInput,
  RegisterProgramDocument,
  RevokeProgramDocument,
} from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { useClient } from "urql";
import { messages } from "./messages";

/** A program that has just been let in; its secret is nowhere else. */
export interface Fresh {
  readonly name: string;
  readonly clientId: string;
  readonly secret: string;
}

/** Lets programs in and revokes them, and says in words what became of it. */
export function usePrograms(onChanged: () => void) {
  const m = useMessages(messages);
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const [fault, setFault] = useState("");
  const [done, setDone] = useState("");

  const tell = (wrong: string, right = "") => {
    setBusy(false);
    setFault(wrong);
    setDone(wrong ? "" : right);
    onChanged();
    return !wrong;
  };

  const register = async (input: RegisterApiClientInput): Promise<boolean> => {
    setBusy(true);
    const { data } = await client.mutation(RegisterProgramDocument, { input }).toPromise();
    const answer = data?.registerApiClient;
    if (answer?.__typename !== "ApiClientRegistered")
      return tell(answer ? m[answer.__typename] : m.unreachableRegister);
    const { clientSecret: secret, client: made } = answer;
    setFresh({ name: made.name, clientId: made.clientId ?? "", secret });
    return tell("");
  };

  const revoke = async (id: string, name: string): Promise<boolean> => {
    setBusy(true);
    const { data } = await client.mutation(RevokeProgramDocument, { id }).toPromise();
    const answer = data?.revokeApiClient;
    if (answer?.__typename === "ApiClientRevoked") return tell("", m.revoked(name));
    return tell(answer ? m.gone : m.unreachable);
  };

  return { busy, fresh, fault, done, register, revoke, putAway: () => setFresh(null) };
}

export type Programs = ReturnType<typeof usePrograms>;
