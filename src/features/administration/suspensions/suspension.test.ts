import fc from "fast-check"
import { expect, test } from "vitest"
import { DURATIONS, endOf, isOpen, whyNotSuspend } from "./suspension.ts"

const now = new Date("2026-11-02T10:00:00Z")
const later = new Date("2026-11-03T10:00:00Z")
const claire = { id: "claire" }
const amina = { id: "amina", roles: [], suspensions: [] }

test.each([
  ["day", "2026-11-03T10:00:00.000Z"],
  ["week", "2026-11-09T10:00:00.000Z"],
  ["month", "2026-12-02T10:00:00.000Z"],
  ["open", undefined],
] as const)("a suspension of a %s ends at %s", (duration, end) => {
  expect(endOf(duration, now)?.toISOString()).toBe(end)
})

test("a suspension that just began is open, whatever its length", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DURATIONS),
      fc.date({ noInvalidDate: true, max: new Date("2200-01-01") }),
      (duration, from) => {
        expect(isOpen({ startedAt: from, endsAt: endOf(duration, from) ?? null, liftedAt: null }, from)).toBe(true)
      },
    ),
  )
})

test.each([
  [{ endsAt: null, liftedAt: null }, true],
  [{ endsAt: later, liftedAt: null }, true],
  [{ endsAt: now, liftedAt: null }, false],
  [{ endsAt: null, liftedAt: now }, false],
])("%j is open: %s", (dates, open) => {
  expect(isOpen({ startedAt: now, ...dates }, now)).toBe(open)
})

test.each([
  ["a member", amina, undefined],
  ["oneself", { ...amina, id: "claire" }, "oneself"],
  ["an administrator", { ...amina, roles: [{ role: "editor" as const }, { role: "administrator" as const }] }, "administrator"],
  ["someone else of the team", { ...amina, roles: [{ role: "moderator" as const }] }, undefined],
  ["someone suspended", { ...amina, suspensions: [{ startedAt: now, endsAt: later, liftedAt: null }] }, "already"],
  ["someone who was suspended", { ...amina, suspensions: [{ startedAt: now, endsAt: null, liftedAt: now }] }, undefined],
])("suspending %s: %s", (_, person, why) => {
  expect(whyNotSuspend(claire, person, now)).toBe(why)
})
