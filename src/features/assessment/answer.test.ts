import fc from "fast-check"
import { expect, test } from "vitest"
import { missingCriteria, readLevel, readRating } from "./answer.ts"
import { FIELDS } from "./instrument.ts"
import { latestInstrument } from "./instruments.ts"

test.each([
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
  ["cannot_say", "cannot_say"],
  ...["", "5", "-1", "04", " 3", "3 ", "3.0", "٣", "1e0", "null", "undefined", "CANNOT_SAY"].map(
    (text) => [text, undefined] as const,
  ),
  [undefined, undefined],
] as const)("%o is read as %o", (text, rating) => {
  expect(readRating(text)).toBe(rating)
})

test("no other text at all is a rating, and “I can't say” is no level", () => {
  const known = new Set(["0", "1", "2", "3", "4", "cannot_say"])
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      fc.pre(!known.has(text))
      expect(readRating(text)).toBeUndefined()
    }),
  )
  expect(readLevel("cannot_say")).toBeUndefined()
})

test("what is missing and what is given make up the instrument, in its order", () => {
  const instruments = FIELDS.map(latestInstrument)
  fc.assert(
    fc.property(
      fc.constantFrom(...instruments).chain((instrument) => {
        const keys = instrument.criteria.map((one) => one.key)
        return fc.record({ instrument: fc.constant(instrument), keys: fc.constant(keys), given: fc.shuffledSubarray(keys) })
      }),
      ({ instrument, keys, given }) => {
        const answers = ["of_another_version", ...given].map((criterion) => ({
          criterion,
          rating: "cannot_say" as const,
          remark: "",
        }))
        const missing = missingCriteria(instrument, answers)
        expect(missing).toEqual(keys.filter((key) => !given.includes(key)))
      },
    ),
  )
})
