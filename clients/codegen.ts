/** The clients' types and documents, made from the server's committed SDL. `ZHURNAL_SCHEMA` names another file. */
import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

const config: CodegenConfig = {
  schema: process.env["ZHURNAL_SCHEMA"] ?? "../schema/schema.graphql",
  documents: ["*/src/**/*.graphql"],
  generates: {
    "shared/src/generated/": {
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
    },
  },
};

export default config;
