// What the starter does: inviting, replacing links, taking invitations back, closing a side.
import { eq } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { Forbidden, NotFound } from "../../../core/http/problems.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { type Assessment, invitedOn, type Participant } from "../assessment.ts"
import { change, type Means, minuteOf, revealIfReady } from "../change-actions.ts"
import type { Side } from "../instrument.ts"
import { mayInvite, mayReplaceLink, mayRevoke, mayShowInvitation, replacementEffect } from "../invitation.ts"
import type { LinkHolder } from "../link-holder.ts"
import { invitationToken, personalToken } from "../links.ts"
import { mayCloseSide } from "../lock.ts"
import { answers, assessments, participants, sideClosures } from "../tables.ts"
import { insertInvited } from "./start-actions.ts"

export type Invitation = { side: Side; name: string; email: string | undefined; device: "own" | "shared"; language: Language }

/** Invites someone; inviting the other side turns an assessment made alone into one made together. */
export function invite(db: Database, holder: LinkHolder, id: string, invitation: Invitation, means: Means): Promise<string> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    if (!mayInvite(assessment, me, invitation.side)) throw new Forbidden("cannot_invite")
    if (assessment.mode === "alone")
      await tx.update(assessments).set({ mode: "together" }).where(eq(assessments.id, assessment.id))
    if (invitation.device === "shared") await tx.update(participants).set({ device: "shared" }).where(eq(participants.id, me.id))
    const invited = await insertInvited(tx, { ...invitation, assessmentId: assessment.id }, means)
    if (invitation.email && invitation.device === "own")
      await means.jobs.add(tx, "assessment-invitation", { participant: invited })
    return invited
  })
}

/** Sends an unused invitation again to the address that was given for it. */
export function sendInvitation(db: Database, holder: LinkHolder, id: string, invitedId: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    const invited = findInvited(assessment, invitedId)
    if (!mayShowInvitation(me, invited)) throw new Forbidden("already_used")
    await means.jobs.add(tx, "assessment-invitation", { participant: invited.id, again: minuteOf(means.now) })
  })
}

/**
 * Replaces another's link: the old one opens nothing any more. The new one goes to the person's own address if they gave one,
 * else it is an invitation that the starter passes on again; begun answers are then erased, finished ones sealed.
 */

export function replaceLink(db: Database, holder: LinkHolder, id: string, invitedId: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    const invited = findInvited(assessment, invitedId)
    if (!mayReplaceLink(me, invited)) throw new Forbidden("cannot_replace")
    const effect = replacementEffect(invited)
    if (effect === "erases") await tx.delete(answers).where(eq(answers.participantId, invited.id))
    const [{ serial, email }] = await linkOf(tx, invited.id)
    const personal = invited.claimedAt !== null && invited.reachable
    const token = (personal ? personalToken : invitationToken)(means.secret, invited.id, serial + 1)
    await tx
      .update(participants)
      .set({
        linkSerial: serial + 1,
        linkHash: hashToken(token),
        nextLinkHash: null,
        ...(personal ? {} : { claimedAt: null, device: "own" }),
        ...(effect === "seals" ? { sealed: true } : {}),
      })
      .where(eq(participants.id, invited.id))
    if (email)
      await means.jobs.add(tx, personal ? "assessment-personal-link" : "assessment-invitation", { participant: invited.id })
  })
}

/** Takes an invitation back; what its holder had begun is erased. May be what the reveal was waiting for. */
export function revokeInvitation(db: Database, holder: LinkHolder, id: string, invitedId: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    const invited = findInvited(assessment, invitedId)
    if (!mayRevoke(assessment, me, invited)) throw new Forbidden("cannot_revoke")
    await revoke(tx, invited, means)
    await revealIfReady(tx, assessment.id, means)
  })
}

/** Closes a side that never came: its invitations are taken back, the result says so and has no joint part. */
export function closeSide(db: Database, holder: LinkHolder, id: string, side: Side, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    if (!mayCloseSide(assessment, me, side)) throw new Forbidden("cannot_close")
    await tx.insert(sideClosures).values({ assessmentId: assessment.id, side, closedAt: means.now })
    for (const invited of invitedOn(assessment, side)) await revoke(tx, invited, means)
    await revealIfReady(tx, assessment.id, means)
  })
}

async function revoke(tx: Database, invited: Participant, means: Means): Promise<void> {
  await tx.delete(answers).where(eq(answers.participantId, invited.id))
  await tx
    .update(participants)
    .set({ revokedAt: means.now, linkHash: null, nextLinkHash: null, memberId: null, email: null, name: null })
    .where(eq(participants.id, invited.id))
}

/**
 * Uses an invitation for the first time: it stops working, and the person gets a personal link that nobody else knows,
 * not even whoever invited them. Throws NotFound for a token that opens nothing.
 */

function findInvited(assessment: Assessment, id: string): Participant {
  const invited = assessment.participants.find((one) => one.id === id)
  if (!invited) throw new NotFound()
  return invited
}

async function linkOf(tx: Database, id: string): Promise<[{ serial: number; email: string | null }]> {
  const [link] = await tx
    .select({ serial: participants.linkSerial, email: participants.email })
    .from(participants)
    .where(eq(participants.id, id))
  if (!link) throw new NotFound()
  return [link]
}
