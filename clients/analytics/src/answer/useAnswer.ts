import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { documentId } from "@zhurnal/shared/urql/documentId";
import { useCallback, useEffect, useRef, useState } from "react";
import { type AnyVariables, type Client, useClient } from "urql";

const AGAIN_MS = 10_000;

/**
 * What a question came to. While it is on its way, the last data stays, whatever was asked; where the server is out of reach, only what answered
 * the same question before: other days' figures would be taken for these.
 */
export interface Answer<Data> {
  readonly state: "loading" | "ready" | "failed";
  readonly data: Data | undefined;
  /** The data answers an earlier question, or could not be renewed. */
  readonly stale: boolean;
}

interface Outcome<Data> {
  readonly asked: string;
  readonly key: string;
  readonly data: Data | undefined;
}

/** What has been answered in this window, by account: going back shows it at once. */
const memories = new WeakMap<Client, Map<string, unknown>>();

function memoryOf(client: Client): Map<string, unknown> {
  const memory = memories.get(client) ?? new Map<string, unknown>();
  memories.set(client, memory);
  return memory;
}

/** A card's question: asked when it or its filters change, when the network comes back, and until it is answered. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): [Answer<Data>, () => void] {
  const client = useClient();
  const key = `${documentId(document)} ${JSON.stringify(variables)}`;
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<Data> | null>(null);
  const again = useCallback(() => setRound((count) => count + 1), []);
  const asked = `${round} ${key}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of document and variables; a round asks again
  useEffect(() => {
    let current = true;
    void client
      .query(document, variables, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data, error }) => {
        const fresh = error ? undefined : data;
        if (fresh) memoryOf(client).set(key, fresh);
        if (current) setOutcome({ asked, key, data: fresh });
      });
    return () => {
      current = false;
    };
  }, [client, key, round]);

  const answered = outcome?.asked === asked ? outcome : null;
  const last = useRef<Data | undefined>(undefined);
  // Until it is answered: asking again is no news.
  const failed = outcome?.key === key && outcome.data === undefined;
  const data = answered?.data ?? (memoryOf(client).get(key) as Data | undefined) ?? (failed ? undefined : last.current);
  if (data) last.current = data;
  useReturns(again, failed);
  return [{ state: failed ? "failed" : answered ? "ready" : "loading", data, stale: !answered?.data }, again];
}

/** Asks again when the network comes back, and every few seconds while the last answer is a failure. */
function useReturns(again: () => void, failed: boolean): void {
  useEffect(() => {
    if (!failed) return;
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [failed, again]);
}
