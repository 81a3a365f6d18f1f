/** Names each operation by the hash it got at build time, which is how a production server knows it for one of ours. */
import { type Exchange, makeOperation } from "@urql/core";
import { map, pipe } from "wonka";

/** The hash that code generation put on a document. */
export function documentId(document: object): string | undefined {
  const meta = (document as { __meta__?: { documentId?: string } }).__meta__;
  return meta?.documentId;
}

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
