/** Names each operation by the hash it got at build time, which is how a production server knows it for one of ours. */
import { type Exchange, makeOperation } from "@urql/core";
import { map, pipe } from "wonka";
import { documentId } from "./documentId";

export const trustedDocuments: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      operations,
      map((operation) => {
        const hash = documentId(operation.query);
        if (!hash) return operation;
        const extensions = { ...operation.extensions, persistedQuery: { version: 1 as const, sha256Hash: hash } };
        return makeOperation(operation.kind, { ...operation, extensions }, operation.context);
      }),
      forward,
    );
