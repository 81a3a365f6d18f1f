import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { documents, look } from "./vite.documents";
import { preload, worker } from "./vite.worker";

const server = process.env["ZHURNAL_SERVER"] ?? "http://127.0.0.1:8000";
const base = "/app/";

/** Small modules that several screens share: one file, and not one each. */
const ours = /\/mobile\/src\/|\/shared\/src\/i18n\//;

export default defineConfig({
  base,
  plugins: [react(), documents, look, preload(base, "/src/app/open.tsx"), worker(base)],
  resolve: { tsconfigPaths: true },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    sourcemap: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "common", test: ours, minShareCount: 2 }] } } },
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/_allauth": { target: server },
    },
  },
});
