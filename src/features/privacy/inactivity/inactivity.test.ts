import { expect, test } from "vitest"
import { dueAfterFirst, dueAfterSecond, inactiveSince, isInactive, warnedAgainFrom } from "./inactivity.ts"

const NOW = new Date("2026-11-02T02:23:00Z")
const JOINED = new Date("2020-01-01T00:00:00Z")

test.each([
  ["2026-11-02T02:23:00Z", "2024-11-02"],
  ["2026-01-31T23:59:59Z", "2024-01-31"],
  ["2028-02-29T12:00:00Z", "2026-02-28"],
])("on %s, two years ago was %s", (now, day) => {
  expect(inactiveSince(new Date(now))).toBe(day)
})

test("inactive is who has not come by for two years, to the day; who never came back counts from joining", () => {
  expect(isInactive({ lastSeenOn: "2024-11-02", createdAt: JOINED }, NOW)).toBe(true)
  expect(isInactive({ lastSeenOn: "2024-11-03", createdAt: JOINED }, NOW)).toBe(false)
  expect(isInactive({ lastSeenOn: null, createdAt: JOINED }, NOW)).toBe(true)
  expect(isInactive({ lastSeenOn: null, createdAt: new Date("2026-01-01") }, NOW)).toBe(false)
})

test("two weeks, then two weeks: never less after the second warning, however late it was", () => {
  const due = dueAfterFirst(NOW)
  expect(due).toEqual(new Date("2026-11-30T02:23:00Z"))
  expect(dueAfterSecond(due, new Date("2026-11-16T02:23:00Z"))).toEqual(due)
  expect(dueAfterSecond(due, new Date("2026-12-10T02:23:00Z"))).toEqual(new Date("2026-12-24T02:23:00Z"))
  expect(warnedAgainFrom(new Date("2026-11-16T02:23:00Z"))).toEqual(NOW)
})
