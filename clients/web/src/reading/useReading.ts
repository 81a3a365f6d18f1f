import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { documentId } from "@zhurnal/shared/urql/documentId";
import { useCallback, useEffect, useState } from "react";
import { type AnyVariables, useClient } from "urql";
import { memoryOf, type Remembered, remember } from "./memory";

const AGAIN_MS = 5_000;
const OLD_MS = 60_000;

export type Reading<Data> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | {
      readonly state: "ready";
      readonly data: Data;
      readonly askedAt: number;
      /** The server could not be asked again: this is what it said then. */
      readonly stale: boolean;
    };

/** By what an answer is remembered. */
export const keyOf = (document: object, variables: unknown): string =>
  `${documentId(document)} ${JSON.stringify(variables)}`;

interface Outcome<Data> {
  readonly key: string;
  readonly failed: boolean;
  readonly found: Remembered<Data> | undefined;
}

/**
 * A page's question: asked when the page opens, when asked again, when the reader returns to it, and until it is answered.
 * Out of reach of the server, what it said last is shown. A page follows its own live changes.
 */
export function useReading<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): [Reading<Data>, () => void] {
  const client = useClient();
  const key = keyOf(document, variables);
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<Data> | null>(null);
  const again = useCallback(() => setRound((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of document and variables; a round asks again
  useEffect(() => {
    if (pause) return;
    let current = true;
    const askedAt = Date.now();
    void client
      .query(document, variables, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data, error }) => {
        const fresh = data && !error ? { data, askedAt } : undefined;
        if (fresh) remember(client, key, fresh);
        if (current) setOutcome({ key, failed: !fresh, found: fresh });
      });
    return () => {
      current = false;
    };
  }, [client, key, round, pause]);

  const answered = outcome?.key === key ? outcome : null;
  const known = answered?.found ?? (memoryOf(client).get(key) as Remembered<Data> | undefined);
  useReturns(again, Boolean(answered?.failed), known?.askedAt);

  if (known) return [{ state: "ready", ...known, stale: Boolean(answered?.failed) }, again];
  return [answered?.failed ? { state: "failed" } : { state: "loading" }, again];
}

/** Asks again when the network or the reader comes back, and every few seconds while the last answer is a failure. */
function useReturns(again: () => void, failed: boolean, askedAt: number | undefined): void {
  useEffect(() => {
    if (!failed) return;
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [again, failed]);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible" && askedAt && Date.now() - askedAt > OLD_MS) again();
    };
    window.addEventListener("online", again);
    window.addEventListener("offline", again);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("offline", again);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [again, askedAt]);
}
