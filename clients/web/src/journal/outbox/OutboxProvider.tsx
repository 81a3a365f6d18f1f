import { useSession } from "@zhurnal/shared/auth/SessionProvider";
import { hasSession } from "@zhurnal/shared/auth/session";
import { RecordLessonDocument } from "@zhurnal/shared/generated/graphql";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";
import { answerOf, inputOf } from "./answers";
import { type Courier, makeCourier, type Send } from "./courier";
import type { Outbox } from "./outbox";
import { browserStorage } from "./storage";

const CourierContext = createContext<Courier | null>(null);

/**
 * Sends through the GraphQL client. A failure of the way or of the server is "unreachable": the save stays and is tried
 * again. So is an ended session, for which the server has every lesson "not found": the save waits for the next sign-in.
 */
function sendThrough(client: Client, onSignedOut: () => void): Send {
  return async (entry) => {
    const { data } = await client.mutation(RecordLessonDocument, { input: inputOf(entry) }).toPromise();
    if (!data) return { kind: "unreachable" };
    if (data.recordLesson.__typename !== "NotFound") return answerOf(data.recordLesson);
    const isSignedIn = await hasSession().catch(() => null);
    if (isSignedIn) return answerOf(data.recordLesson);
    if (isSignedIn === false) onSignedOut();
    return { kind: "unreachable" };
  };
}

/** Keeps the account's unconfirmed saves for as long as the person is signed in, whatever page is open. */
export function OutboxProvider({ accountId, children }: { readonly accountId: string; readonly children: ReactNode }) {
  const client = useClient();
  const { live, check } = useSession();
  const [courier, setCourier] = useState<Courier | null>(null);

  useEffect(() => {
    const made = makeCourier({ accountId, storage: browserStorage(), send: sendThrough(client, () => void check()) });
    const hurry = () => made.hurry();
    const stopListening = live.onLink((state) => state === "open" && hurry());
    window.addEventListener("online", hurry);
    setCourier(made);
    return () => {
      made.stop();
      stopListening();
      window.removeEventListener("online", hurry);
    };
  }, [accountId, client, live, check]);

  return courier && <CourierContext value={courier}>{children}</CourierContext>;
}

export function useCourier(): Courier {
  const courier = useContext(CourierContext);
  if (!courier) throw new Error("useCourier needs an OutboxProvider above it");
  return courier;
}

/** The queue as it is, for whoever shows it. */
export function useOutbox(): Outbox {
  const courier = useCourier();
  return useSyncExternalStore(courier.subscribe, courier.snapshot);
}
