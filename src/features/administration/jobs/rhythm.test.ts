import { expect, test } from "vitest"
import { rhythmOf } from "./rhythm.ts"

test.each([
  ["15 3 * * *", { every: "day", at: "3:15" }],
  ["5 7 * * 1", { every: "week", at: "7:05", day: 1 }],
  ["0 7 * * 7", { every: "week", at: "7:00", day: 0 }],
  ["*/10 * * * *", { every: "minutes", minutes: 10 }],
  ["20 * * * *", { every: "hour", minute: 20 }],
  ["0 3 1 * *", { every: "month", at: "3:00", day: 1 }],
  ["0 3 1,15 * *", { every: "other", cron: "0 3 1,15 * *" }],
  ["* 3 * * *", { every: "other", cron: "* 3 * * *" }],
  ["0 3 1 6 *", { every: "other", cron: "0 3 1 6 *" }],
  ["0 3 * * 1-5", { every: "other", cron: "0 3 * * 1-5" }],
  ["", { every: "other", cron: "" }],
])("%s", (cron, rhythm) => {
  expect(rhythmOf(cron)).toEqual(rhythm)
})
