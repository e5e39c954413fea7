import { expect, test } from "vitest"
import { type DataExport, type ExportState, expiryOf, mayAsk, stateOf } from "./data-export.ts"

const NOW = new Date("2026-11-02T10:00:00Z")
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const asked = (change: Partial<DataExport>): DataExport => ({
  id: "0",
  state: "ready",
  bytes: 10,
  askedAt: hoursAgo(2),
  readyAt: hoursAgo(2),
  expiresAt: expiryOf(hoursAgo(2)),
  ...change,
})

test.each<[string, Partial<DataExport>, ExportState]>([
  ["just asked", { state: "waiting", askedAt: hoursAgo(0.4) }, "being_made"],
  ["asked long ago, never made", { state: "waiting", askedAt: hoursAgo(0.6) }, "failed"],
  ["failed", { state: "failed" }, "failed"],
  ["made", {}, "ready"],
  ["made a week ago", { expiresAt: NOW }, "expired"],
])("one that was %s", (_, change, state) => {
  expect(stateOf(asked(change), NOW)).toBe(state)
})

test("one at a time: while one is being made no other is asked, but what will never come is not waited for", () => {
  expect(mayAsk([], NOW)).toEqual({ allowed: true })
  expect(mayAsk([asked({ state: "waiting", askedAt: hoursAgo(0.1) })], NOW)).toEqual({ allowed: false, why: "being_made" })
  expect(mayAsk([asked({ state: "waiting", askedAt: hoursAgo(1) })], NOW)).toEqual({ allowed: true })
})

test("three in a day, in whatever order they are given; the next one a day after the first that counts", () => {
  const days = (...hours: number[]) => hours.map((hour) => asked({ askedAt: hoursAgo(hour) }))
  expect(mayAsk(days(1, 5), NOW)).toEqual({ allowed: true })
  expect(mayAsk(days(5, 23, 1), NOW)).toEqual({ allowed: false, why: "too_many", again: hoursAgo(-1) })
  expect(mayAsk(days(1, 2, 3, 20), NOW)).toEqual({ allowed: false, why: "too_many", again: hoursAgo(-21) })
  expect(mayAsk(days(1, 5, 24), NOW)).toEqual({ allowed: true })
})
