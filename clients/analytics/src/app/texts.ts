/** The texts of the dashboards' documents, for the socket. */

import { documentId } from "@zhurnal/shared/urql/documentId";
import type { TextOf } from "@zhurnal/shared/urql/live";
import trusted from "../generated/persisted-documents.json";

const texts: Readonly<Record<string, string>> = trusted;

export const textOf: TextOf = (document) => texts[documentId(document) ?? ""] ?? "";
