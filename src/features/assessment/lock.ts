// The lock: until every invited side has finished, nobody sees or infers another's levels or remarks.
// answer-queries.ts scopes by the same rule (findReadableAnswers); nothing else may read answers.
import { type Assessment, invitedOn, isInvited, type Participant } from "./assessment.ts"
import { SIDES, type Side } from "./instrument.ts"

export type SideProgress = "nobody_yet" | "not_yet" | "finished" | "closed"

/** All that may be told of a side before the reveal. */
export function sideProgress(assessment: Assessment, side: Side): SideProgress {
  if (assessment.closedSides.includes(side)) return "closed"
  const invited = invitedOn(assessment, side)
  if (invited.length === 0) return "nobody_yet"
  return invited.every((one) => one.finishedAt !== null) ? "finished" : "not_yet"
}

/** True when every side has finished or was closed, and at least one has finished. One side alone has nothing to reveal. */
export function isReadyToReveal(assessment: Assessment): boolean {
  if (assessment.mode === "alone" || assessment.revealedAt !== null) return false
  const progress = SIDES.map((side) => sideProgress(assessment, side))
  return progress.every((one) => one === "finished" || one === "closed") && progress.includes("finished")
}

/**
 * Whether someone's own answers are hidden from the link they use: a handed-over device must not show them before the reveal,
 * a replaced link never, since it passed through somebody else's hands.
 */
export function isSealed(assessment: Assessment, participant: Participant): boolean {
  if (participant.sealed) return true
  return assessment.revealedAt === null && participant.device === "shared" && participant.finishedAt !== null
}

/** Whether `reader` may read what `owner` answered. */
export function mayRead(assessment: Assessment, reader: Participant, owner: Participant): boolean {
  if (!isInvited(reader)) return false
  if (assessment.revealedAt !== null) return true
  return reader.id === owner.id && !isSealed(assessment, owner)
}

/** Answers can be changed until they are finished; finished ones are taken up again only while another side has not finished. */
export function mayAnswer(assessment: Assessment, participant: Participant): boolean {
  return isInvited(participant) && participant.finishedAt === null && assessment.revealedAt === null
}

export function mayTakeUpAgain(assessment: Assessment, participant: Participant): boolean {
  return (
    isInvited(participant) &&
    participant.finishedAt !== null &&
    assessment.revealedAt === null &&
    !isSealed(assessment, participant)
  )
}

/** The device may be handed over once everyone who has begun on it has finished. */
export function mayHandOver(assessment: Assessment): boolean {
  return assessment.participants
    .filter((one) => isInvited(one) && one.device === "shared" && one.claimedAt !== null)
    .every((one) => one.finishedAt !== null)
}

/** A side may be closed when nobody on it has finished, another has, and it is not the starter's own. */
export function mayCloseSide(assessment: Assessment, actor: Participant, side: Side): boolean {
  return (
    actor.starter &&
    isInvited(actor) &&
    assessment.mode === "together" &&
    assessment.revealedAt === null &&
    actor.side !== side &&
    !assessment.closedSides.includes(side) &&
    invitedOn(assessment, side).every((one) => one.finishedAt === null)
  )
}

/** Whether there is a result to see: revealed, or alone and finished. */
export function hasResult({ me, assessment }: { me: Pick<Participant, "finishedAt">; assessment: Assessment }): boolean {
  return assessment.revealedAt !== null || (assessment.mode === "alone" && me.finishedAt !== null)
}
