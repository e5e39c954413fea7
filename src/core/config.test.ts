import { expect, test } from "vitest"
import { readConfig, WrongConfiguration } from "./config.ts"

const production = { NODE_ENV: "production", APP_SECRET: "s".repeat(32), APP_URL: "https://example.org/" }

test("nothing needs to be configured to try the platform", () => {
  const config = readConfig({})
  expect(config).toMatchObject({ production: false, port: 3000, databaseUrl: undefined, logLevel: "info", trustProxy: false })
})

test("empty variables count as absent and a final slash goes", () => {
  expect(readConfig({ ...production, SMTP_URL: "  " })).toMatchObject({ smtpUrl: undefined, appUrl: "https://example.org" })
})

test("each wrong value gets its own line, and none repeats the value", () => {
  const wrong = {
    PORT: "abc",
    DATABASE_URL: "mysql://secret@host/db",
    LOG_LEVEL: "loud",
    TRUST_PROXY: "maybe",
    APP_SECRET: "short-secret",
  }
  const faults = faultsOf(wrong)
  expect(faults.map((fault) => fault.split(" ")[0]).sort()).toEqual([
    "APP_SECRET",
    "DATABASE_URL",
    "LOG_LEVEL",
    "PORT",
    "TRUST_PROXY",
  ])
  expect(faults.join()).not.toMatch(/mysql|secret@|short-secret/)
})

for (const name of ["APP_SECRET", "APP_URL"] as const)
  test(`production does not start without ${name}`, () => {
    expect(faultsOf({ ...production, [name]: undefined })).toEqual([`${name} : est nécessaire en production`])
  })

function faultsOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.faults
  }
  return []
}
