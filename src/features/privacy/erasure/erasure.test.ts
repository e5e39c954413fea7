import { expect, test } from "vitest"
import { dueDate, goesWithoutMail, isConfirmed, isDue } from "./erasure.ts"

const ASKED = new Date("2026-11-02T10:00:00Z")
const after = (hours: number) => new Date(ASKED.getTime() + hours * 3_600_000)
const planned = { dueAt: dueDate(ASKED) }

test("there are seven days to change one's mind, to the minute", () => {
  expect([isDue(planned, after(7 * 24 - 0.01)), isDue(planned, after(7 * 24))]).toEqual([false, true])
})

test("the last mail is waited for during a day", () => {
  expect([goesWithoutMail(planned, after(8 * 24 - 0.01)), goesWithoutMail(planned, after(8 * 24))]).toEqual([false, true])
})

test.each(["EFFACER", "effacer", " Effacer ", "« EFFACER »", "erase"])("%s is what was asked to be typed", (typed) => {
  expect(isConfirmed(typed)).toBe(true)
})

test.each(["", "oui", "EFFACER TOUT", "e", "éffacer"])("%o is not", (typed) => {
  expect(isConfirmed(typed)).toBe(false)
})
