import fc from "fast-check"
import { expect, test } from "vitest"
import { anyAssessment, anyLocked, assessmentOf } from "../../../tests/support/arbitrary-assessment.ts"
import type { Assessment, Participant } from "./assessment.ts"
import { SIDES } from "./instrument.ts"
import { MOST_ON_A_SIDE, mayInvite, mayReplaceLink, mayRevoke, mayShowInvitation, replacementEffect } from "./invitation.ts"
import { mayRead } from "./lock.ts"

const A_DAY = new Date("2026-10-05T08:00:00Z")
const actors = (assessment: Assessment) =>
  assessment.participants.flatMap((actor) => assessment.participants.map((invited) => [actor, invited] as const))
const gone = (one: Participant) => one.revokedAt !== null || one.withdrawnAt !== null

test("whoever invites, takes back, replaces or shows a link is the starter, still there, and acts on somebody else who is there", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      for (const [actor, invited] of actors(assessment)) {
        const acts = [
          mayRevoke(assessment, actor, invited),
          mayReplaceLink(actor, invited),
          mayShowInvitation(actor, invited) && actor !== invited,
        ]
        if (!acts.includes(true)) continue
        expect([actor.starter, gone(actor), gone(invited), actor.id === invited.id]).toEqual([true, false, false, false])
      }
    }),
  )
})

test("nobody is invited or taken out once it is revealed, nor invited to a closed or full side", () => {
  fc.assert(
    fc.property(anyAssessment, fc.constantFrom(...SIDES), (assessment, side) => {
      for (const [actor, invited] of actors(assessment)) {
        if (mayInvite(assessment, actor, side))
          expect([actor.starter, gone(actor), assessment.revealedAt, assessment.closedSides.includes(side)]).toEqual([
            true,
            false,
            null,
            false,
          ])
        if (assessment.revealedAt !== null) expect(mayRevoke(assessment, actor, invited)).toBe(false)
      }
    }),
  )
})

test("ten people at most answer on a side; those who are gone leave room", () => {
  const starter = { side: "professional", starter: true } as const
  const partners = (count: number, state: Partial<Participant> = {}) =>
    Array.from({ length: count }, () => ({ side: "partner" as const, ...state }))
  const mayInvitePartner = (...people: Partial<Participant>[]) => {
    const assessment = assessmentOf([starter, ...people])
    return mayInvite(assessment, assessment.participants[0] as Participant, "partner")
  }
  expect(mayInvitePartner(...partners(MOST_ON_A_SIDE - 1))).toBe(true)
  expect(mayInvitePartner(...partners(MOST_ON_A_SIDE))).toBe(false)
  expect(mayInvitePartner(...partners(MOST_ON_A_SIDE - 1), ...partners(3, { revokedAt: A_DAY }))).toBe(true)
})

test.each([
  // claimed, finished, reachable, revealed → what becomes of the answers
  [false, false, false, false, "none"],
  [false, false, true, false, "none"],
  [false, true, false, false, "none"], // sealed before, and stays so
  [true, false, false, false, "erases"],
  [true, true, false, false, "seals"],
  [true, false, true, false, "none"],
  [true, true, true, false, "none"],
  [true, false, false, true, "erases"],
  [true, true, false, true, "seals"],
  [true, false, true, true, "none"],
  [true, true, true, true, "none"],
] as const)(
  "used %s, finished %s, reachable %s, revealed %s: replacing a link %s",
  (claimed, finished, reachable, revealed, effect) => {
    const assessment = assessmentOf([{ claimedAt: claimed ? A_DAY : null, finishedAt: finished ? A_DAY : null, reachable }], {
      revealedAt: revealed ? A_DAY : null,
    })
    expect(replacementEffect(assessment.participants[0] as Participant)).toBe(effect)
  },
)

test("through a replaced link, which may have passed through the starter, nobody reads what was answered before", () => {
  let replaced = 0
  fc.assert(
    fc.property(anyLocked, (assessment) => {
      for (const [actor, invited] of actors(assessment)) {
        if (!mayReplaceLink(actor, invited)) continue
        const effect = replacementEffect(invited)
        const passesThroughStarter = invited.claimedAt === null || !invited.reachable
        const answersLeft = invited.claimedAt !== null && effect !== "erases"
        if (!passesThroughStarter || !answersLeft) continue
        replaced++
        const after = { ...invited, claimedAt: null, sealed: invited.sealed || effect === "seals" }
        expect(mayRead(assessment, after, after)).toBe(false)
        expect(assessment.participants.filter((one) => one.id !== invited.id && mayRead(assessment, after, one))).toEqual([])
      }
    }),
    { numRuns: 2_000 },
  )
  expect(replaced).toBeGreaterThan(50)
})

test("an invitation's link is shown until it is used, and never for a place on a shared device", () => {
  const starter = { side: "professional", starter: true } as const
  const shows = (invited: Partial<Participant>) => {
    const { participants } = assessmentOf([starter, invited])
    return mayShowInvitation(participants[0] as Participant, participants[1] as Participant)
  }
  expect(shows({ claimedAt: null })).toBe(true)
  expect(shows({ claimedAt: A_DAY })).toBe(false)
  expect(shows({ claimedAt: null, device: "shared" })).toBe(false)
  expect(shows({ claimedAt: null, revokedAt: A_DAY })).toBe(false)
})
