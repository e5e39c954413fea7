import fc from "fast-check"
import { expect, test } from "vitest"
import { anyAssessment, anyLocked, assessmentOf } from "../../../tests/support/arbitrary-assessment.ts"
import type { Assessment, Participant } from "./assessment.ts"
import { SIDES, type Side } from "./instrument.ts"
import { isReadyToReveal, isSealed, mayAnswer, mayCloseSide, mayHandOver, mayRead, mayTakeUpAgain, sideProgress } from "./lock.ts"

const FINISHED = new Date("2026-10-05T08:00:00Z")
const pairs = (assessment: Assessment) =>
  assessment.participants.flatMap((reader) => assessment.participants.map((owner) => [reader, owner] as const))
const awaited = (one: Participant) => one.revokedAt === null && one.withdrawnAt === null

test("before the reveal nobody reads what another answered, in any state whatever", () => {
  fc.assert(
    fc.property(anyLocked, (assessment) => {
      for (const [reader, owner] of pairs(assessment)) if (mayRead(assessment, reader, owner)) expect(reader.id).toBe(owner.id)
    }),
    { numRuns: 2_000 },
  )
})

test("before the reveal not even one's own answers are read through a replaced link or on a device that was handed over", () => {
  fc.assert(
    fc.property(anyLocked, (assessment) => {
      for (const one of assessment.participants) {
        const hidden = one.sealed || (one.device === "shared" && one.finishedAt !== null)
        expect(isSealed(assessment, one)).toBe(hidden)
        expect(mayRead(assessment, one, one)).toBe(awaited(one) && !hidden)
      }
    }),
    { numRuns: 2_000 },
  )
})

test("whoever left or was taken out reads nothing, before the reveal and after", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      for (const [reader, owner] of pairs(assessment))
        if (!awaited(reader)) expect(mayRead(assessment, reader, owner)).toBe(false)
    }),
  )
})

test("it is ready to reveal when, and only when, every side has finished or was closed, and one has finished", () => {
  let ready = 0
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const finished = (side: Side) => {
        const there = assessment.participants.filter((one) => one.side === side && awaited(one))
        return !assessment.closedSides.includes(side) && there.length > 0 && there.every((one) => one.finishedAt !== null)
      }
      const expected =
        assessment.mode === "together" &&
        assessment.revealedAt === null &&
        SIDES.some(finished) &&
        SIDES.every((side) => finished(side) || assessment.closedSides.includes(side))
      expect(isReadyToReveal(assessment)).toBe(expected)
      if (expected) ready++
    }),
    { numRuns: 3_000 },
  )
  expect(ready).toBeGreaterThan(20)
})

test("one more person who is awaited always holds the reveal back, unless their side is closed", () => {
  fc.assert(
    fc.property(anyAssessment, fc.constantFrom(...SIDES), (assessment, side) => {
      const [late] = assessmentOf([{ side }]).participants
      const later = { ...assessment, participants: [...assessment.participants, late as Participant] }
      if (!assessment.closedSides.includes(side)) expect(isReadyToReveal(later)).toBe(false)
    }),
  )
})

const nurse: Partial<Participant> = { side: "professional", starter: true, finishedAt: FINISHED }
const mediator: Partial<Participant> = { side: "partner" }

test.each([
  ["nobody is invited on the other side", [nurse], {}, false],
  ["the other side has not finished", [nurse, mediator], {}, false],
  ["both sides have finished", [nurse, { ...mediator, finishedAt: FINISHED }], {}, true],
  ["one of two on a side has not finished", [nurse, { ...mediator, finishedAt: FINISHED }, mediator], {}, false],
  [
    "who had not finished was taken out",
    [nurse, { ...mediator, finishedAt: FINISHED }, { ...mediator, revokedAt: FINISHED }],
    {},
    true,
  ],
  ["who had not finished left", [nurse, { ...mediator, finishedAt: FINISHED }, { ...mediator, withdrawnAt: FINISHED }], {}, true],
  ["all of a side left", [nurse, { ...mediator, finishedAt: FINISHED, withdrawnAt: FINISHED }], {}, false],
  ["the other side was closed", [nurse, mediator], { closedSides: ["partner"] }, true],
  [
    "the other side was closed and one's own has not finished",
    [{ ...nurse, finishedAt: null }],
    { closedSides: ["partner"] },
    false,
  ],
  ["both sides were closed", [nurse, mediator], { closedSides: ["partner", "professional"] }, false],
  ["it is made alone", [nurse], { mode: "alone" }, false],
  ["it is made alone, even with both sides there", [nurse, { ...mediator, finishedAt: FINISHED }], { mode: "alone" }, false],
  ["it is revealed already", [nurse, { ...mediator, finishedAt: FINISHED }], { revealedAt: FINISHED }, false],
] as [string, Partial<Participant>[], Partial<Assessment>, boolean][])(
  "%s: ready to reveal is %4$s",
  (_, people, state, ready) => {
    expect(isReadyToReveal(assessmentOf(people, state))).toBe(ready)
  },
)

test("of a side one learns four things at most, and whoever is gone counts for nothing", () => {
  fc.assert(
    fc.property(anyAssessment, fc.constantFrom(...SIDES), (assessment, side) => {
      const staying = { ...assessment, participants: assessment.participants.filter(awaited) }
      expect(["nobody_yet", "not_yet", "finished", "closed"]).toContain(sideProgress(assessment, side))
      expect(sideProgress(assessment, side)).toBe(sideProgress(staying, side))
    }),
  )
})

test("answers change until they are finished, and are taken up again only where they may still be read", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      for (const one of assessment.participants) {
        const [answers, takesUp] = [mayAnswer(assessment, one), mayTakeUpAgain(assessment, one)]
        expect(answers && takesUp).toBe(false)
        if (answers || takesUp) expect(awaited(one) && assessment.revealedAt === null).toBe(true)
        if (answers) expect(one.finishedAt).toBeNull()
        if (takesUp) expect([one.finishedAt !== null, mayRead(assessment, one, one)]).toEqual([true, true])
      }
    }),
    { numRuns: 1_000 },
  )
})

test("a device is handed over when nobody who is awaited has begun on it without finishing", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const unfinished = assessment.participants.some(
        (one) => awaited(one) && one.device === "shared" && one.claimedAt !== null && one.finishedAt === null,
      )
      expect(mayHandOver(assessment)).toBe(!unfinished)
    }),
  )
})

test("a side is closed by the starter only, never their own, never twice, and not once somebody on it has finished", () => {
  let closed = 0
  fc.assert(
    fc.property(anyAssessment, fc.constantFrom(...SIDES), (assessment, side) => {
      for (const actor of assessment.participants) {
        if (!mayCloseSide(assessment, actor, side)) continue
        closed++
        expect(actor.starter && awaited(actor)).toBe(true)
        expect(actor.side).not.toBe(side)
        expect([assessment.mode, assessment.revealedAt]).toEqual(["together", null])
        expect(["nobody_yet", "not_yet"]).toContain(sideProgress(assessment, side))
        const there = assessment.participants.filter((one) => one.side === side && awaited(one))
        expect(there.filter((one) => one.finishedAt !== null)).toEqual([])
        const after = { ...assessment, closedSides: [...assessment.closedSides, side] }
        expect(mayCloseSide(after, actor, side)).toBe(false)
        // Closing lets nothing of the other side through: there is nothing finished to see there.
        expect(sideProgress(after, side)).toBe("closed")
      }
    }),
    { numRuns: 1_000 },
  )
  expect(closed).toBeGreaterThan(20)
})
