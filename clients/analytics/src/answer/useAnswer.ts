import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useEffect, useRef } from "react";
import { type AnyVariables, useQuery } from "urql";

const AGAIN_MS = 10_000;

/** What a question came to. While another is on its way, or the server is out of reach, the last data stays. */
export interface Answer<Data> {
  readonly state: "loading" | "ready" | "failed";
  readonly data: Data | undefined;
  /** The data answers an earlier question, or could not be renewed. */
  readonly stale: boolean;
}

/** A card's question: asked when it or its filters change, when the network comes back, and until it is answered. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): [Answer<Data>, () => void] {
  const [result, ask] = useQuery({ query: document, variables, requestPolicy: "cache-and-network" } as Parameters<
    typeof useQuery<Data, Variables>
  >[0]);
  const { data, error, fetching, stale } = result;
  const again = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  const last = useRef<Data | undefined>(undefined);
  if (data && !error) last.current = data;
  const failed = Boolean(error) && !fetching;

  useEffect(() => {
    if (!failed) return;
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [failed, again]);

  const current = error ? last.current : (data ?? last.current);
  const state = failed ? "failed" : data && !fetching ? "ready" : "loading";
  return [{ state, data: current, stale: failed || fetching || stale }, again];
}
