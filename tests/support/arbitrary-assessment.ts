// Assessments in any state at all, also those that no sequence of acts leads to: a lock has to hold for all of them.
import fc from "fast-check"
import { uuidv7 } from "../../src/core/db/key.ts"
import type { Assessment, Participant } from "../../src/features/assessment/assessment.ts"
import { FIELDS, SIDES } from "../../src/features/assessment/instrument.ts"

const A_DAY = new Date("2026-10-01T08:00:00Z")

function rarely<Value>(value: Value, otherwise: Value) {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: fc.constant(value) })
}

function date(weight: "often" | "rarely") {
  return weight === "often" ? fc.constantFrom(A_DAY, A_DAY, null) : rarely<Date | null>(A_DAY, null)
}

const anyParticipant = fc
  .record({
    side: fc.constantFrom(...SIDES),
    device: fc.constantFrom("own" as const, "shared" as const),
    claimedAt: date("often"),
    finishedAt: date("often"),
    withdrawnAt: date("rarely"),
    revokedAt: date("rarely"),
    sealed: rarely(true, false),
    joined: fc.constant(false),
    reachable: fc.boolean(),
    sharesAnswers: fc.boolean(),
  })
  .map((state): Participant => {
    const id = uuidv7()
    return { id, personId: id, name: null, language: "fr", starter: false, ...state }
  })

/** At most one starter, the first; possibly nobody at all. */
export const anyAssessment = fc
  .record({
    field: fc.constantFrom(...FIELDS),
    mode: rarely<Assessment["mode"]>("alone", "together"),
    revealedAt: rarely<Date | null>(A_DAY, null),
    closedSides: fc.subarray([...SIDES], { maxLength: 1 }),
    participants: fc.array(anyParticipant, { maxLength: 6 }),
  })
  .map(({ participants, ...state }): Assessment => {
    const id = uuidv7()
    return {
      id,
      instrumentVersion: 1,
      subject: "Le suivi à domicile",
      origin: "online",
      createdAt: A_DAY,
      threadId: id,
      previousId: null,
      ...state,
      participants: participants.map((one, index) => ({ ...one, starter: index === 0 })),
    }
  })

/** A state that is not revealed yet. */
export const anyLocked = anyAssessment.map((assessment) => ({ ...assessment, revealedAt: null }))

/** An assessment as it reads most simply: the pairs say what differs from it. */
export function assessmentOf(participants: Partial<Participant>[], state: Partial<Assessment> = {}): Assessment {
  const id = uuidv7()
  return {
    id,
    field: "care",
    instrumentVersion: 1,
    subject: "Le suivi à domicile",
    mode: "together",
    origin: "online",
    createdAt: A_DAY,
    revealedAt: null,
    closedSides: [],
    threadId: id,
    previousId: null,
    ...state,
    participants: participants.map(participantOf),
  }
}

function participantOf(state: Partial<Participant>): Participant {
  const id = uuidv7()
  return {
    id,
    personId: id,
    side: "partner",
    name: null,
    language: "fr",
    device: "own",
    starter: false,
    claimedAt: A_DAY,
    finishedAt: null,
    withdrawnAt: null,
    revokedAt: null,
    sealed: false,
    joined: false,
    reachable: false,
    sharesAnswers: false,
    ...state,
  }
}
