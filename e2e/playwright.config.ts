import { fileURLToPath } from "node:url";

import { defineConfig, devices } from "@playwright/test";

import { browserArgs, findBrowser } from "./browser";

const results = fileURLToPath(new URL("../test-results/e2e", import.meta.url));
const executablePath = findBrowser();

export default defineConfig({
  testDir: ".",
  outputDir: results,
  // What takes long, and is not on the way of every change, is for `npm run test:long`.
  ...(process.env.LONG ? {} : { grepInvert: /@long\b/ }),
  globalSetup: "./before-stories.ts",
  workers: 2,
  // A shared machine can stall for longer than a story's patience; what passes only later is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "Asia/Kathmandu", // a forgotten time zone fails loudly
    colorScheme: "light",
    // Without a film strip: where a video plays it costs more than all that the story does.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [{ name: "chromium" }],
});
