// Who may be invited, taken back or given a new link. No database, HTTP or clock.
import { type Assessment, invitedOn, isInvited, type Participant } from "./assessment.ts"
import type { Side } from "./instrument.ts"

export const SUBJECT_LIMIT = 120
export const NAME_LIMIT = 60
export const MOST_ON_A_SIDE = 10

/** What an invitation says of itself before it is used. */
export type InvitationFacts = { subject: string; fieldTitle: string; side: Side; name: string | null; from: string | null }

/**
 * Only the starter invites, and only before the reveal: later voices would change what was seen together.
 * Who assessed alone begins with the other side.
 */
export function mayInvite(assessment: Assessment, actor: Participant, side: Side): boolean {
  return (
    actor.starter &&
    isInvited(actor) &&
    assessment.revealedAt === null &&
    (assessment.mode === "together" || side !== actor.side) &&
    !assessment.closedSides.includes(side) &&
    invitedOn(assessment, side).length < MOST_ON_A_SIDE
  )
}

/** The starter may take an invitation back until the reveal, but not their own. */
export function mayRevoke(assessment: Assessment, actor: Participant, invited: Participant): boolean {
  return actor.starter && isInvited(actor) && isInvited(invited) && invited.id !== actor.id && assessment.revealedAt === null
}

/** The starter may replace another's link at any time; whoever joined their place to an account needs nobody for it. */
export function mayReplaceLink(actor: Participant, invited: Participant): boolean {
  return actor.starter && isInvited(actor) && isInvited(invited) && invited.id !== actor.id && !invited.joined
}

/**
 * What becomes of answers when the starter replaces a link. A new link goes to the person's own address if they gave one;
 * else it passes through the starter, who could open it: begun answers are then erased, finished ones sealed. After the reveal
 * too: of several voices, a single answer is its author's alone, and what was never finished is nobody else's.
 */
export function replacementEffect(invited: Participant): "none" | "erases" | "seals" {
  if (invited.claimedAt === null || invited.reachable) return "none"
  return invited.finishedAt === null ? "erases" : "seals"
}

/** The invitation's link can be shown again to the starter as long as nobody has used it. */
export function mayShowInvitation(actor: Participant, invited: Participant): boolean {
  return actor.starter && isInvited(actor) && isInvited(invited) && invited.claimedAt === null && invited.device === "own"
}
