import { defineConfig } from "@playwright/test"
import { findChromium } from "./bin/chromium.ts"

// Found once: workers read this file again and inherit the environment.
process.env.CHROMIUM_PATH = findChromium()

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  globalSetup: "./tests/browser/global-setup.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  use: {
    baseURL: process.env.BASE_URL, // said by the global setup
    locale: "fr-FR",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET,
    },
  },
  // A journey is made in both, unless its tag says otherwise: { tag: "@with-javascript" } or { tag: "@without-javascript" }.
  projects: [
    { name: "with JavaScript", grepInvert: /@without-javascript/ },
    { name: "without JavaScript", grepInvert: /@with-javascript/, use: { javaScriptEnabled: false } },
  ],
})
