/** The name by which the server knows a document for one of ours. */

/** The hash that code generation put on a document. */
export function documentId(document: object): string | undefined {
  const meta = (document as { __meta__?: { documentId?: string } }).__meta__;
  return meta?.documentId;
}
