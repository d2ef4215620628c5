import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));
const empty = fileURLToPath(new URL("../../node_modules/server-only/empty.js", import.meta.url));
process.env.TZ = "Asia/Kathmandu"; // a forgotten time zone fails loudly

export default defineConfig({
  root,
  resolve: {
    alias: {
      "@": root,
      "server-only": empty,
      "use-intl/format-message": "use-intl/format-message/format-only", // as in next.config.js
    },
  },
  test: {
    root,
    server: { deps: { inline: ["use-intl"] } },
    setupFiles: ["lib/testing/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "app/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "lib/simulator/**", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "simulator", // renders real videos, which takes a minute: not part of `npm run check`
          include: ["lib/simulator/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["lib/**/*.db.test.ts", "app/**/*.db.test.ts"],
          isolate: false,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: "ui", include: ["components/**/*.test.{ts,tsx}"], environment: "happy-dom" },
      },
    ],
  },
});
