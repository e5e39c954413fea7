import { expect, test } from "vitest"
import { mayWrite } from "./same-origin.ts"

const ours = "https://example.org"
for (const [headers, allowed] of [
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "same-site", origin: ours }, false],
  [{ "sec-fetch-site": "cross-site", origin: ours }, false],
  [{ origin: ours }, true],
  [{ origin: "https://example.org.evil.test" }, false],
  [{ origin: "null" }, false],
  [{}, false],
] as [Record<string, string>, boolean][])
  test(`a write with ${JSON.stringify(headers)} is ${allowed ? "taken" : "refused"}`, () => {
    expect(mayWrite("POST", new Headers(headers), ours)).toBe(allowed)
  })

test("reading is open to other sites' links", () => {
  expect(mayWrite("GET", new Headers({ "sec-fetch-site": "cross-site" }), ours)).toBe(true)
})
