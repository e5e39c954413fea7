import { expect, test } from "vitest"
import { someoneStays, territory } from "./role-change.ts"

const KNOWN = [{ code: "09" }, { code: "31" }, { code: "81" }]
const able = { secondFactor: true, suspended: false }

test.each([
  ["adviser", [], []],
  ["adviser", ["81", "09"], ["09", "81"]],
  ["adviser", ["75", "31"], ["31"]],
  ["adviser", ["09", "31", "81"], []],
  ["administrator", ["31"], []],
] as const)("%s for %j is kept as %j", (role, wanted, kept) => {
  expect(territory(role, [...wanted], KNOWN)).toEqual(kept)
})

test.each([
  ["nobody else", [{ id: "ines", ...able }], false],
  [
    "someone else",
    [
      { id: "ines", ...able },
      { id: "hugo", ...able },
    ],
    true,
  ],
  [
    "someone without a second factor",
    [
      { id: "ines", ...able },
      { id: "hugo", ...able, secondFactor: false },
    ],
    false,
  ],
  [
    "someone suspended",
    [
      { id: "ines", ...able },
      { id: "hugo", ...able, suspended: true },
    ],
    false,
  ],
  ["nobody at all", [], false],
])("when Inès leaves and there is %s, someone stays: %s", (_, administrators, stays) => {
  expect(someoneStays(administrators, "ines")).toBe(stays)
})
