/** The service worker with the list of a build's files, and the page with what it loads at once. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

type Content = string | Uint8Array;

const publicFiles = new URL("public/", import.meta.url);
const contentOf = (name: string): Content => readFileSync(new URL(name, publicFiles));
const sourcesOf = (bundle: Rolldown.OutputBundle): readonly Content[] =>
  Object.values(bundle).map((each) => (each.type === "chunk" ? each.code : each.source));

/** Another one whenever a name or a content is: a browser keeps the files of one version until it sees another. */
function versionOf(files: readonly string[], contents: readonly Content[]): string {
  const hash = createHash("sha256").update(JSON.stringify(files));
  for (const content of contents) hash.update(createHash("sha256").update(content).digest());
  return hash.digest("hex").slice(0, 16);
}

/** Writes the service worker with the list of this build's files. */
export const worker = (base: string): Plugin => ({
  name: "worker",
  apply: "build",
  generateBundle(_, bundle) {
    const given = readdirSync(publicFiles);
    const files = [
      base,
      ...[...given, ...Object.keys(bundle)].filter((name) => name !== "index.html").map((name) => base + name),
    ];
    const text = readFileSync(new URL("worker.js", import.meta.url), "utf8");
    // The page that is built of it is no part of the bundle yet.
    const page = readFileSync(new URL("index.html", import.meta.url));
    const version = versionOf(files, [text, page, ...given.map(contentOf), ...sourcesOf(bundle)]);
    const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
    this.emitFile({ type: "asset", fileName: "worker.js", source: head + text });
  },
});

const preloaded = (href: string): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { rel: "modulepreload", href, crossorigin: "" },
  injectTo: "head",
});

/** The screens are loaded while the script that reads what is kept runs, and not after it. */
export const preload = (base: string, module: string): Plugin => ({
  name: "preload",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
      const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
      const names = [...(found?.imports ?? []), ...(found ? [found.fileName] : [])];
      return names.filter((name) => !html.includes(name)).map((name) => preloaded(base + name));
    },
  },
});
