import fc from "fast-check"
import { expect, test } from "vitest"
import type { Card } from "../../../core/dashboard.ts"
import { firstThings, nextSteps, shownCards } from "./first-things.ts"

const waiting = fc.record({
  label: fc.string(),
  path: fc.string(),
  since: fc.date({ noInvalidDate: true }),
})
const cards = fc.array(fc.record({ title: fc.string(), waiting: fc.array(waiting) }))

test("all that waits is there, whatever feature it comes from, the oldest first", () => {
  fc.assert(
    fc.property(cards, (some) => {
      const first = firstThings(some)
      expect(first).toHaveLength(some.flatMap((card) => card.waiting).length)
      for (const [index, thing] of first.entries())
        expect(thing.since.getTime()).toBeGreaterThanOrEqual(first[index - 1]?.since.getTime() ?? Number.NEGATIVE_INFINITY)
    }),
  )
})

test("a card that only waits is not shown again below", () => {
  const card = (changes: Partial<Card>): Card => ({ title: "Projets", waiting: [], ...changes })
  const more = { label: "Tous", path: "/projets" }
  expect(shownCards([card({}), card({ more })])).toEqual([card({ more })])
})

test.each([
  [0, false, ["assessment", "profile", "notifications"]],
  [0, true, ["assessment", "notifications"]],
  [2, false, ["profile"]],
  [2, true, []],
])("with %i cards and a profile (%s), one is led to %j", (count, hasProfile, steps) => {
  expect(nextSteps({ cards: Array.from({ length: count }, () => ({ title: "", waiting: [] })), hasProfile })).toEqual(steps)
})
