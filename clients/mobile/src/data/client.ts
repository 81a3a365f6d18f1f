/** The app's GraphQL client: no normalized cache, because what is kept on the device is whole answers with their age. */
import { type Client, fetchExchange, mapExchange, Client as UrqlClient } from "@urql/core";
import { csrfToken } from "@zhurnal/shared/auth/http";
import type { TextOf } from "@zhurnal/shared/urql/live";
import { renew } from "@zhurnal/shared/urql/renew";
import { documentId, trustedDocuments } from "@zhurnal/shared/urql/trustedDocuments";
import trusted from "../generated/persisted-documents.json";

const texts: Readonly<Record<string, string>> = trusted;

/** The text of one of the app's own documents. */
export const textOf: TextOf = (document) => texts[documentId(document) ?? ""] ?? "";

/** A client for one account. `onSignedOut` is called when the server no longer knows the session. */
export function makeClient(onSignedOut: () => void): Client {
  return new UrqlClient({
    url: "/graphql",
    preferGetMethod: false,
    requestPolicy: "network-only",
    fetchOptions: () => ({
      credentials: "same-origin",
      headers: { "X-CSRFToken": csrfToken(), Accept: "application/graphql-response+json, application/json" },
    }),
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (error.response?.status === 401) onSignedOut();
          if (error.graphQLErrors.some(({ extensions }) => extensions?.["code"] === "PERSISTED_QUERY_NOT_FOUND"))
            renew();
        },
      }),
      trustedDocuments,
      fetchExchange,
    ],
  });
}
