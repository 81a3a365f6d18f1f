/** The texts of the web client's and the shared documents, for the socket. */
import { print } from "graphql";
import trusted from "../generated/persisted-documents.json";
import { documentId } from "./documentId";
import type { TextOf } from "./live";

const texts: Readonly<Record<string, string>> = trusted;

export const textOf: TextOf = (document) => texts[documentId(document) ?? ""] ?? print(document);
