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

/** The whole answer; "faulty" when the server answered and a part of it failed, "none" when it did not answer, or not yet. */
export type Reply<Data> = { readonly data: Data } | "faulty" | "none";

export type Tell = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Reply<Data>>;

export const askBy =
  (tell: Tell): Ask =>
  async (document, variables) => {
    const reply = await tell(document, variables);
    return typeof reply === "string" ? undefined : reply.data;
  };

/** A way for one account. `onSignedOut` is called when the server no longer knows the session. */
export const makeTell =
  (onSignedOut: () => void): Tell =>
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
      return isLater(answer.status) ? "none" : read(await answer.json());
    } catch {
      return "none";
    }
  };

/** Whoever is signed out, too quick or met by a server out of order asks the same again later. */
const isLater = (status: number): boolean => status === 401 || status === 429 || status >= 500;

function read<Data>({ data, errors = [] }: Said<Data>): Reply<Data> {
  if (errors.some(({ extensions }) => extensions?.code === "PERSISTED_QUERY_NOT_FOUND")) {
    renew();
    return "none";
  }
  if (errors.length > 0) return "faulty";
  return data ? { data } : "none";
}
