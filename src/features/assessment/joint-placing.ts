// What the two sides place together: a decision of both, never an average. No database, HTTP or clock.

import { readLevel } from "./answer.ts"
import type { Assessment, Participant } from "./assessment.ts"
import { invitedOn, isInvited } from "./assessment.ts"
import { type Level, SIDES, type Side } from "./instrument.ts"

/** No agreement is a legitimate result. */
export type PlacedLevel = Level | "no_agreement"
export type Placing = {
  id: string
  criterion: string
  /** 1 for the first; each change makes the next, so that a confirmation is of that very placing. */
  version: number
  level: PlacedLevel
  note: string
  placedBySide: Side
  placedAt: Date
  confirmedBy: Side[]
}

export const NOTE_LIMIT = 600

/** The same level with the same words, whoever placed it and when. */
export function isSamePlacing(one: Pick<Placing, "level" | "note">, other: Pick<Placing, "level" | "note">): boolean {
  return one.level === other.level && one.note === other.note
}

/** Reads a form's value; undefined when it is no level. */
export function readPlacedLevel(value: string | undefined): PlacedLevel | undefined {
  return value === "no_agreement" ? value : readLevel(value)
}

/** A placing counts once both sides confirmed that very placing; a later change asks both again. */
export function isJoint(placing: Placing): boolean {
  return SIDES.every((side) => placing.confirmedBy.includes(side))
}

/** The sides whose agreement to this placing is still awaited. */
export function awaitedSides(placing: Placing): Side[] {
  return SIDES.filter((side) => !placing.confirmedBy.includes(side))
}

/** Whether the two sides have what it takes to place together: both finished, and someone is there on each. */
export function hasJointPart(assessment: Assessment): boolean {
  return (
    assessment.mode === "together" &&
    assessment.revealedAt !== null &&
    assessment.closedSides.length === 0 &&
    SIDES.every((side) => invitedOn(assessment, side).length > 0)
  )
}

export function mayPlace(assessment: Assessment, actor: Participant): boolean {
  return isInvited(actor) && hasJointPart(assessment)
}
