import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["ZHURNAL_SERVER"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/analytics/",
  // The icon and the colour scheme's first moment are the web journal's own.
  publicDir: "../web/public",
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: { target: "es2023", assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 900 },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/_allauth": { target: server },
    },
  },
});
