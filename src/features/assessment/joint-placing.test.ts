import fc from "fast-check"
import { expect, test } from "vitest"
import type { Assessment, Participant } from "./assessment.ts"
import { SIDES, type Side } from "./instrument.ts"
import { awaitedSides, hasJointPart, isJoint, mayPlace, type Placing, readPlacedLevel } from "./joint-placing.ts"

const WHEN = new Date("2026-11-02T10:00:00Z")

function placing(confirmedBy: Side[]): Placing {
  return {
    id: "placing",
    criterion: "clear_information",
    version: 1,
    level: 3,
    note: "",
    placedBySide: "partner",
    placedAt: WHEN,
    confirmedBy,
  }
}

function person(side: Side, more: Partial<Participant> = {}): Participant {
  return {
    id: side,
    personId: side,
    side,
    name: null,
    language: "fr",
    device: "own",
    starter: side === "professional",
    claimedAt: WHEN,
    finishedAt: WHEN,
    withdrawnAt: null,
    revokedAt: null,
    sealed: false,
    joined: false,
    reachable: false,
    sharesAnswers: false,
    ...more,
  }
}
const nurse = person("professional")
const mediator = person("partner")

function assessmentOf(more: Partial<Assessment> = {}): Assessment {
  return {
    id: "assessment",
    field: "care",
    instrumentVersion: 1,
    subject: "",
    mode: "together",
    origin: "online",
    createdAt: WHEN,
    revealedAt: WHEN,
    closedSides: [],
    threadId: "assessment",
    previousId: null,
    participants: [nurse, mediator],
    ...more,
  }
}

test("a placing counts once both sides confirmed it", () => {
  expect(isJoint(placing([]))).toBe(false)
  expect(isJoint(placing(["partner"]))).toBe(false)
  expect(isJoint(placing(["partner", "partner"]))).toBe(false)
  expect(isJoint(placing(["professional", "partner"]))).toBe(true)
})

test("law: a placing is joint exactly when no side is awaited", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIDES), { maxLength: 5 }), (confirmedBy) => {
      const one = placing(confirmedBy)
      expect(isJoint(one)).toBe(awaitedSides(one).length === 0)
      expect([...new Set([...awaitedSides(one), ...confirmedBy])].sort()).toEqual([...SIDES].sort())
    }),
  )
})

test.each([
  ["revealed, both sides there", {}, true],
  ["not revealed", { revealedAt: null }, false],
  ["alone", { mode: "alone" as const }, false],
  ["a side closed", { closedSides: ["partner" as const] }, false],
  ["a side gone", { participants: [nurse, { ...mediator, withdrawnAt: WHEN }] }, false],
  ["a side taken back", { participants: [nurse, { ...mediator, revokedAt: WHEN }] }, false],
  ["one of two on a side gone", { participants: [nurse, mediator, { ...mediator, id: "other", withdrawnAt: WHEN }] }, true],
  ["entered from paper", { origin: "paper" as const }, true],
])("%s: whether there is a joint part", (_, more, expected) => {
  expect(hasJointPart(assessmentOf(more))).toBe(expected)
  expect(mayPlace(assessmentOf(more), nurse)).toBe(expected)
})

test("whoever withdrew or was revoked places nothing", () => {
  expect(mayPlace(assessmentOf(), { ...nurse, withdrawnAt: WHEN })).toBe(false)
  expect(mayPlace(assessmentOf(), { ...nurse, revokedAt: WHEN })).toBe(false)
})

test("a form’s value is a level, no agreement, or nothing", () => {
  expect(["0", "4", "no_agreement", "5", "-1", "cannot_say", "", " 3", undefined].map(readPlacedLevel)).toEqual([
    0,
    4,
    "no_agreement",
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
