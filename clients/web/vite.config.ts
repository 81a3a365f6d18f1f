import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["ZHURNAL_SERVER"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: { target: "es2023", assetsInlineLimit: 0, sourcemap: false },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/_allauth": { target: server },
    },
  },
});
