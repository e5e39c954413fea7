import { expect, test } from "vitest"
import { uuidv7 } from "./key.ts"

test("a key is a UUID of version 7 that bears its moment", () => {
  const now = new Date("2026-03-14T15:09:26.535Z")
  const key = uuidv7(now)
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(key.replace("-", "").slice(0, 12), 16)).toBe(now.getTime())
})

test("keys of the present grow strictly, far beyond a millisecond's room, whatever moments of the past come between", () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => {
    if (index % 100 === 0) uuidv7(new Date(0))
    return uuidv7()
  })
  expect(keys).toEqual([...new Set(keys)].sort())
})

test("keys with the same given moment grow in the order they were made", () => {
  const now = new Date("2026-01-01T00:00:00Z")
  const keys = Array.from({ length: 1000 }, () => uuidv7(now))
  expect(keys).toEqual([...new Set(keys)].sort())
})
