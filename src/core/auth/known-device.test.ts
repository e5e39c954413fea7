import { expect, test } from "vitest"
import { knownDevice, rememberDevice } from "./known-device.ts"

const secret = "a secret for tests, long enough to be one"
const email = "ines@exemple.fr"

test("a browser is known for the addresses that came in with it, and for no other", () => {
  const cookie = rememberDevice(rememberDevice(undefined, "ali@exemple.fr", secret), email, secret)
  expect(knownDevice(cookie, email, secret)).toMatch(/^[\w-]{16}$/)
  expect(knownDevice(cookie, "ali@exemple.fr", secret)).toMatch(/^[\w-]{16}$/)
  expect(knownDevice(cookie, "bob@exemple.fr", secret)).toBeUndefined()
  expect(knownDevice(cookie, email, `${secret}!`)).toBeUndefined()
})

test("coming in again keeps its number, and the cookie says no address and does not grow", () => {
  const first = rememberDevice(undefined, email, secret)
  expect(rememberDevice(first, email, secret)).toBe(first)
  expect(first).not.toContain("ines")
  let cookie = first
  for (const name of ["a", "b", "c", "d", "e"]) cookie = rememberDevice(cookie, `${name}@exemple.fr`, secret)
  expect(cookie.split("~")).toHaveLength(4)
  expect(knownDevice(cookie, email, secret)).toBeUndefined()
})

test.each([
  ["another's number", (cookie: string) => `AAAAAAAAAAAAAAAA.${cookie.split(".")[1]}`],
  ["a changed mark", (cookie: string) => `${cookie.slice(0, -2)}${cookie.endsWith("A") ? "BB" : "AA"}`],
  ["no mark", (cookie: string) => cookie.split(".")[0] ?? ""],
  ["nonsense", () => "~~~.."],
])("a cookie with %s is not known", (_, forge) => {
  expect(knownDevice(forge(rememberDevice(undefined, email, secret)), email, secret)).toBeUndefined()
})
