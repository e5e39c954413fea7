import { expect, test } from "vitest"
import { readConfig, WrongConfiguration } from "../config.ts"
import { readSmtpUrl } from "./smtp-url.ts"

test.each([
  // address, required in production, ignored in production, required while developing, ignored while developing
  ["smtp://relay.exemple.fr", true, false, false, false],
  ["smtp://relay.exemple.fr?requireTLS=true", true, false, true, false],
  ["smtp://relay.exemple.fr?ignoreTLS=true", false, true, false, true],
  ["smtp://10.0.0.5:25", true, false, false, false],
  ["smtp://localhost:25", false, true, false, true],
  ["smtp://127.0.0.1", false, true, false, true],
  ["smtp://[::1]:25", false, true, false, true],
  ["smtp://localhost?requireTLS=true", true, false, true, false],
  ["smtp://localhost.exemple.fr", true, false, false, false],
  ["smtps://relay.exemple.fr", false, false, false, false],
  ["smtps://localhost", false, false, false, false],
] as const)("%s asks for TLS as it should", (url, required, ignored, requiredAtHome, ignoredAtHome) => {
  expect(readSmtpUrl(url, true)).toMatchObject({ requireTLS: required, ignoreTLS: ignored })
  expect(readSmtpUrl(url, false)).toMatchObject({ requireTLS: requiredAtHome, ignoreTLS: ignoredAtHome })
})

test("the server, the port and the login are as written, with their usual values", () => {
  expect(readSmtpUrl("smtp://relay.exemple.fr", true)).toMatchObject({ host: "relay.exemple.fr", port: 587, secure: false })
  expect(readSmtpUrl("smtps://relay.exemple.fr", true)).toMatchObject({ port: 465, secure: true })
  expect(readSmtpUrl("smtp://[::1]:2525", true)).toMatchObject({ host: "::1", port: 2525 })
  expect(readSmtpUrl("smtps://us%40exemple.fr:p%3Aw@relay.exemple.fr:4465", true)).toMatchObject({
    port: 4465,
    auth: { user: "us@exemple.fr", pass: "p:w" },
  })
  expect(readSmtpUrl("smtp://relay.exemple.fr", true)).not.toHaveProperty("auth")
})

test.each([
  ["smtp://relay.exemple.fr?logger=true&debug=true", "n’a que deux options"],
  ["smtp://relay.exemple.fr?tls.rejectUnauthorized=false", "n’a que deux options"],
  ["smtp://relay.exemple.fr?requireTLS=false", "ne peut valoir que true"],
  ["smtp://relay.exemple.fr?requireTLS=true&ignoreTLS=true", "à la fois"],
  ["smtps://relay.exemple.fr?ignoreTLS=true", "à la fois"],
  ["smtp://us:secret@relay.exemple.fr?ignoreTLS=true", "mot de passe en clair"],
  ["smtp://us:50%zz@relay.exemple.fr", "mal écrit"],
])("%s stops the start with one line, which holds no password", (url, words) => {
  const faults = faultsOf({ NODE_ENV: "production", APP_URL: "https://exemple.fr", APP_SECRET: "x".repeat(32), SMTP_URL: url })
  expect(faults).toEqual([expect.stringMatching(/^SMTP_URL : /)])
  expect(faults[0]).toContain(words)
  expect(faults[0]).not.toMatch(/secret|50%/)
})

test("a password in clear is a fault between machines only", () => {
  expect(readSmtpUrl("smtp://us:secret@localhost?ignoreTLS=true", true)).toMatchObject({ ignoreTLS: true })
  expect(readSmtpUrl("smtp://us:secret@relay.exemple.fr?ignoreTLS=true", false)).toMatchObject({ ignoreTLS: true })
})

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.faults
    throw error
  }
}
