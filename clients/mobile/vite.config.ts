import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = process.env["ZHURNAL_SERVER"] ?? "http://127.0.0.1:8000";
const base = "/app/";

/** Writes the service worker with the list of this build's files. */
const worker: Plugin = {
  name: "worker",
  apply: "build",
  generateBundle(_, bundle) {
    const given = readdirSync(new URL("public", import.meta.url));
    const files = [
      base,
      ...[...given, ...Object.keys(bundle)].filter((name) => name !== "index.html").map((name) => base + name),
    ];
    const text = readFileSync(new URL("worker.js", import.meta.url), "utf8");
    const version = createHash("sha256").update(files.join()).update(text).digest("hex").slice(0, 16);
    const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
    this.emitFile({ type: "asset", fileName: "worker.js", source: head + text });
  },
};

export default defineConfig({
  base,
  plugins: [react(), worker],
  resolve: { tsconfigPaths: true },
  build: { target: "es2023", assetsInlineLimit: 0, sourcemap: false },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/_allauth": { target: server },
    },
  },
});
