import { expect, test } from "vitest"
import { hasOwner } from "./improvement-action.ts"

test("someone from at least one side answers for an action", () => {
  expect(hasOwner({})).toBe(false)
  expect(hasOwner({ partner: "", professional: "" })).toBe(false)
  expect(hasOwner({ partner: "Amina" })).toBe(true)
  expect(hasOwner({ partner: "", professional: "Claire" })).toBe(true)
})
