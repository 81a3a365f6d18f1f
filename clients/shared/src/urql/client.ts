/** The one GraphQL client: HTTP for reads and writes with the session's cookie, a normalized cache in front. */
import { type Client, fetchExchange, mapExchange, Client as UrqlClient } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { csrfToken } from "../auth/session";
import { keys } from "./keys";
import { GRAPHQL_PATH } from "./path";
import { renew } from "./renew";
import { trustedDocuments } from "./trustedDocuments";

/** The server was updated and knows this page's documents no more. */
const OUTDATED = "PERSISTED_QUERY_NOT_FOUND";

interface Options {
  /** Called when the server no longer knows the session. */
  readonly onSignedOut: () => void;
}

/** A client for one signed-in account. Make another after signing in or out: the cache belongs to the account. */
export function makeClient({ onSignedOut }: Options): Client {
  return new UrqlClient({
    url: GRAPHQL_PATH,
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: "same-origin",
      headers: { "X-CSRFToken": csrfToken(), Accept: "application/graphql-response+json, application/json" },
    }),
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (error.response?.status === 401) onSignedOut();
          if (error.graphQLErrors.some(({ extensions }) => extensions?.["code"] === OUTDATED)) renew();
        },
      }),
      cacheExchange({ keys }),
      trustedDocuments,
      fetchExchange,
    ],
  });
}
