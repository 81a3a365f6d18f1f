/**
 * The clients' types and documents, made from the server's committed SDL: each client has its own, so that it carries no
 * document of another one, and the server knows by a document which client asks. `ZHURNAL_SCHEMA` names another file.
 */
import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

type Output = NonNullable<CodegenConfig["generates"]>[string];

const client = (documents: string[]): Output => ({
  documents,
  preset: "client",
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { mode: "embedHashInDocument", hashAlgorithm: "sha256", hashPropertyName: "documentId" },
  },
  documentTransforms: [addTypenameSelectionDocumentTransform],
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: {
      Date: "string",
      Time: "string",
      DateTime: "string",
      Decimal: "string",
      UUID: "string",
      Cursor: "string",
    },
  },
});

const config: CodegenConfig = {
  schema: process.env["ZHURNAL_SCHEMA"] ?? "../schema/schema.graphql",
  generates: {
    "shared/src/generated/": client(["shared/src/**/*.graphql", "web/src/**/*.graphql"]),
    "analytics/src/generated/": client(["analytics/src/**/*.graphql"]),
    "mobile/src/generated/": client(["mobile/src/**/*.graphql"]),
  },
};

export default config;
