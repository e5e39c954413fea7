import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "bin/**/*.test.ts", "bench/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    globalSetup: "tests/support/global-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    // Files share what they import: loading the program anew for each took three quarters of the time. Each has a database of its own.
    isolate: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
})
