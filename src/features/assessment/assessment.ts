// An assessment and who takes part in it: the words that every other rule uses. No database, HTTP or clock.
import type { Language } from "../../core/i18n.ts"
import { type Field, SIDES, type Side } from "./instrument.ts"

export type Participant = {
  id: string
  /** The same for one person in all assessments of a thread: who took part again, without saying who. */
  personId: string
  side: Side
  /** How they wish to be called ("une infirmière"); never needed. */
  name: string | null
  language: Language
  /** Several people may hand over one device: what one answered stays hidden on it until all have finished. */
  device: "own" | "shared"
  /** The person who started may invite, replace links and close a side; their answers weigh like any other's. */
  starter: boolean
  /** When their link was first used: from then on it belongs to that person's devices only. */
  claimedAt: Date | null
  finishedAt: Date | null
  /** They erased what they had given. */
  withdrawnAt: Date | null
  /** The starter took the invitation back. */
  revokedAt: Date | null
  /** Their link was replaced by the starter after they had finished: answers stay sealed to that link. */
  sealed: boolean
  /** They gave an address of their own: a new link can reach them without passing through anyone else. */
  reachable: boolean
  /** They joined it to their account, which opens it whatever becomes of the link. */
  joined: boolean
  /** They agree that single answers of their side are shown. */
  sharesAnswers: boolean
}

export type Assessment = {
  id: string
  field: Field
  instrumentVersion: number
  subject: string
  mode: "together" | "alone"
  /** Paper: both sides filled in sheets with a pen, and one person entered them afterwards. */
  origin: "online" | "paper"
  createdAt: Date
  /** Set in the very transaction in which the last invited side finished or was closed. */
  revealedAt: Date | null
  closedSides: Side[]
  threadId: string
  previousId: string | null
  participants: Participant[]
}

/** Still expected: neither taken back by the starter nor gone by their own wish. */
export function isInvited(participant: Participant): boolean {
  return participant.revokedAt === null && participant.withdrawnAt === null
}

export function invitedOn(assessment: Assessment, side: Side): Participant[] {
  return assessment.participants.filter((one) => one.side === side && isInvited(one))
}

/** Whether a side has several voices: then it shows its spread and median, and single answers only with its consent. */
export function finishersOn(assessment: Assessment, side: Side): Participant[] {
  return assessment.participants.filter((one) => one.side === side && one.finishedAt !== null && one.revokedAt === null)
}

/** The sides that are asked: one alone, both together. */
export function sidesOf(assessment: Assessment): readonly Side[] {
  if (assessment.mode === "together") return SIDES
  const starter = assessment.participants.find((one) => one.starter)
  return starter ? [starter.side] : []
}
