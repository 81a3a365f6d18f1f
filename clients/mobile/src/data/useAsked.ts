import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useDesk } from "./DeskContext";
import { keyOf } from "./desk";

export type Asked<Data> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly data: Data; readonly askedAt: number; readonly stale: boolean };

interface Options {
  /** Nothing is asked while this is so; what is known is shown all the same. */
  readonly pause?: boolean;
  /** Asks again whenever a lesson has changed: for answers that are worked out of lessons. */
  readonly follow?: boolean;
}

/** A screen's question: what is known is shown at once with its age, the server is asked when it opens and when told to. */
export function useAsked<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, follow = false }: Options = {},
): Asked<Data> {
  const desk = useDesk();
  useSyncExternalStore(desk.subscribe, () => desk.version);
  const key = keyOf(document, variables);
  const round = desk.round + (follow ? desk.changes : 0);
  const [failed, setFailed] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of document and variables; a round asks again
  useEffect(() => {
    if (pause) return;
    let current = true;
    void desk.ask(document, variables).then((answered) => current && setFailed(answered ? null : key));
    return () => {
      current = false;
    };
  }, [desk, key, round, pause]);

  const known = desk.known<Data>(key);
  const stale = failed === key;
  if (known) return { state: "ready", data: known.data, askedAt: known.askedAt, stale };
  return { state: stale ? "failed" : "loading" };
}
