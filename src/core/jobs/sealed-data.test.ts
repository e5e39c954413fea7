import { expect, test } from "vitest"
import { sealData, unsealData } from "./sealed-data.ts"

const secret = "a secret for tests, long enough to be one"
const value = { email: "ines@exemple.fr", name: "Inès" }

test("what is sealed comes back as it was", () => {
  expect(unsealData(secret, "entry", sealData(secret, "entry", value))).toEqual(value)
})

test("a sealed value shows nothing of it: neither its words, nor its length, nor that it is the same", () => {
  const [one, other, longer] = [value, value, { ...value, email: `${"a".repeat(60)}@exemple.fr` }].map((each) =>
    sealData(secret, "entry", each),
  ) as [string, string, string]
  expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("exemple")
  expect(one).not.toBe(other)
  expect(longer).toHaveLength(one.length)
})

test.each([
  ["another purpose", (sealed: string) => unsealData(secret, "other", sealed)],
  ["another secret", (sealed: string) => unsealData(`${secret}!`, "entry", sealed)],
  ["a changed letter", (sealed: string) => unsealData(secret, "entry", `${sealed[0] === "A" ? "B" : "A"}${sealed.slice(1)}`)],
  ["a cut end", (sealed: string) => unsealData(secret, "entry", sealed.slice(0, -8))],
  ["nothing", () => unsealData(secret, "entry", "")],
])("it does not open with %s", (_, open) => {
  expect(() => open(sealData(secret, "entry", value))).toThrow()
})
