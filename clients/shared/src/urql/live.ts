/**
 * Live updates over one socket. A subscription here never ends by itself: it comes back after every cut with the cursor
 * of the last event it was given, so that nothing is missed and nothing comes twice.
 */

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { SubscribePayload } from "graphql-ws";
import { documentId } from "./documentId";
import { type LinkListener, makeSocket, wait } from "./socket";

export interface Live {
  /** Follows one subscription until the returned function is called. */
  follow<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    heard: (data: Data) => string | undefined,
    /** Called when the server ends it: it comes back, unless the right to it has ended. */
    ended?: () => void,
  ): () => void;
  onLink(listener: LinkListener): () => void;
  isOpen(): boolean;
  close(): void;
}

/** The very text of a document as the server trusts it. */
export type TextOf = (document: TypedDocumentNode<unknown, never>) => string;

export function makeLive(textOf: TextOf): Live {
  const listeners = new Set<LinkListener>();
  let open = false;
  const socket = makeSocket((state) => {
    open = state === "open";
    for (const listener of listeners) listener(state);
  });

  return {
    follow(document, variables, heard, ended) {
      // graphql-ws sends this very object again after a cut: moving `after` in it is what makes the return gapless.
      const moving: Record<string, unknown> = { ...(variables as object) };
      const id = documentId(document);
      const payload: SubscribePayload = {
        query: textOf(document as TypedDocumentNode<unknown, never>),
        variables: moving,
        ...(id ? { extensions: { persistedQuery: { version: 1, sha256Hash: id } } } : {}),
      };
      let stopped = false;
      let fruitless = 0;
      let stop = () => {};
      const start = () => {
        stop = socket.subscribe<never>(payload, {
          next: ({ data }) => {
            fruitless = 0;
            const cursor = data ? heard(data) : undefined;
            if (cursor) moving["after"] = cursor;
          },
          error: again,
          complete: again,
        });
      };
      // The server completes a reader that fell too far behind; it returns with its cursor.
      const again = () => {
        fruitless += 1;
        if (!stopped) ended?.();
        if (!stopped) void wait(Math.min(60_000, 500 * 2 ** fruitless)).then(() => stopped || start());
      };
      start();
      return () => {
        stopped = true;
        stop();
      };
    },
    onLink(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isOpen: () => open,
    close: () => void socket.dispose(),
  };
}
