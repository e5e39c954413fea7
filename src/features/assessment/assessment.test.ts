import fc from "fast-check"
import { expect, test } from "vitest"
import { anyAssessment, assessmentOf } from "../../../tests/support/arbitrary-assessment.ts"
import { finishersOn, invitedOn, isInvited, sidesOf } from "./assessment.ts"
import { SIDES } from "./instrument.ts"

const A_DAY = new Date("2026-10-05T08:00:00Z")

test("everyone who was neither taken out nor left is invited, on exactly one side", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const invited = SIDES.flatMap((side) => invitedOn(assessment, side))
      expect(new Set(invited)).toEqual(new Set(assessment.participants.filter(isInvited)))
      expect(invited).toHaveLength(new Set(invited).size)
    }),
  )
})

test("who finished and left still counts as a voice of their side; who was taken out never does", () => {
  const assessment = assessmentOf([
    { name: "stays", finishedAt: A_DAY },
    { name: "left", finishedAt: A_DAY, withdrawnAt: A_DAY },
    { name: "taken out", finishedAt: A_DAY, revokedAt: A_DAY },
    { name: "answers" },
    { name: "other side", finishedAt: A_DAY, side: "professional" },
  ])
  expect(finishersOn(assessment, "partner").map((one) => one.name)).toEqual(["stays", "left"])
})

test("both sides are asked together; alone, the starter's only", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const starter = assessment.participants[0]
      const expected = assessment.mode === "together" ? [...SIDES] : starter ? [starter.side] : []
      expect(sidesOf(assessment)).toEqual(expected)
    }),
  )
})
