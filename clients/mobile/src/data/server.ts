/** The way to the server: one question, one answer. What is kept of answers, and for how long, is the desk's. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { csrfToken } from "@zhurnal/shared/auth/http";
import { documentId } from "@zhurnal/shared/urql/documentId";
import { GRAPHQL_PATH } from "@zhurnal/shared/urql/path";
import { renew } from "@zhurnal/shared/urql/renew";

interface Fault {
  readonly extensions?: { readonly code?: string };
}

interface Said<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly Fault[];
}

/** The whole answer; undefined when there was none, or when a part of it failed. Documents are named by their ids alone. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data | undefined>;

/** A way for one account. `onSignedOut` is called when the server no longer knows the session. */
export const makeAsk =
  (onSignedOut: () => void): Ask =>
  async (document, variables) => {
    try {
      const answer = await fetch(GRAPHQL_PATH, {
        method: "POST",
        credentials: "same-origin",
        headers: {
          Accept: "application/graphql-response+json, application/json",
          "Content-Type": "application/json",
          "X-CSRFToken": csrfToken(),
        },
        body: JSON.stringify({ documentId: documentId(document), variables }),
      });
      if (answer.status === 401) onSignedOut();
      return read(await answer.json());
    } catch {
      return undefined;
    }
  };

function read<Data>({ data, errors = [] }: Said<Data>): Data | undefined {
  if (errors.some(({ extensions }) => extensions?.code === "PERSISTED_QUERY_NOT_FOUND")) renew();
  return errors.length === 0 && data ? data : undefined;
}
