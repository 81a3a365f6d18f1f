/** The texts of the dashboards' documents, for the socket. */
import type { TextOf } from "@zhurnal/shared/urql/live";
import { documentId } from "@zhurnal/shared/urql/trustedDocuments";
import trusted from "../generated/persisted-documents.json";

const texts: Readonly<Record<string, string>> = trusted;

export const textOf: TextOf = (document) => texts[documentId(document) ?? ""] ?? "";
