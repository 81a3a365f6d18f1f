/** What a build makes of the generated documents and of the shared colours. */
import type { Plugin } from "vite";
import { colours, fontFamily } from "../shared/src/theme/colours";

/** The server knows the app's documents by their ids: their text is no part of what a phone loads. */
export const documents: Plugin = {
  name: "documents",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/mobile/src/generated/graphql.ts")) return null;
    return {
      code: code.replaceAll(/= (\{"__meta__":\{[^{}]*\}),"kind":"Document".*? as unknown as /g, "= $1} as unknown as "),
      map: null,
    };
  },
};

const NAME = "virtual:colours.css";

const rule = (scheme: keyof typeof colours): string =>
  `:root[data-mantine-color-scheme="${scheme}"]{color-scheme:${scheme};${Object.entries(colours[scheme])
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;

/** The look that other clients get from the component library, which this one has no use for. */
export const look: Plugin = {
  name: "look",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) =>
    id === `\0${NAME}` ? `:root{--mantine-font-family:${fontFamily}}${rule("light")}${rule("dark")}` : null,
};
