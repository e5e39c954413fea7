// Writes about who takes part: starting, inviting, links.
import { and, desc, eq, isNull, or } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { Forbidden, NotFound } from "../../../core/http/problems.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { type Assessment, invitedOn, isInvited, type Participant } from "../assessment.ts"
import { change, type Means, revealIfReady, touch } from "../change-actions.ts"
import type { Field, Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { mayInvite, mayReplaceLink, mayRevoke, mayShowInvitation, replacementEffect } from "../invitation.ts"
import type { LinkHolder } from "../link-holder.ts"
import { invitationToken, personalToken } from "../links.ts"
import { mayCloseSide, mayHandOver } from "../lock.ts"
import { answers, assessments, participants, sideClosures } from "../tables.ts"

export type Start = {
  field: Field
  subject: string
  mode: "together" | "alone"
  side: Side
  name: string
  email: string | undefined
  language: Language
}

/** Begins an assessment. Returns the starter's participation and the token of their personal link. */
export async function startAssessment(db: Database, start: Start, means: Means): Promise<{ id: string; token: string }> {
  const id = uuidv7()
  return db.transaction(async (tx) => {
    await tx.insert(assessments).values({
      id,
      field: start.field,
      instrumentVersion: latestInstrument(start.field).version,
      subject: start.subject,
      mode: start.mode,
      createdAt: means.now,
      touchedAt: means.now,
      threadId: id,
    })
    const claimed = await insertClaimed(
      tx,
      { assessmentId: id, side: start.side, name: start.name, email: start.email, language: start.language, starter: true },
      means,
    )
    if (start.email) await means.jobs.add(tx, "assessment-personal-link", { participant: claimed.id })
    return claimed
  })
}

type NewParticipant = {
  assessmentId: string
  side: Side
  name: string
  email: string | undefined
  language: Language
  device?: "own" | "shared"
  starter?: boolean
  personId?: string
}

/** Adds a participant who holds their personal link from the beginning. */
export async function insertClaimed(tx: Database, one: NewParticipant, means: Means): Promise<{ id: string; token: string }> {
  const id = uuidv7()
  const token = personalToken(means.secret, id, 1)
  await tx.insert(participants).values({ ...row(one, id, means), linkHash: hashToken(token), claimedAt: means.now })
  return { id, token }
}

/** Adds a participant whose invitation waits to be opened. On a shared device there is no link: the place is taken there. */
export async function insertInvited(tx: Database, one: NewParticipant, means: Means): Promise<string> {
  const id = uuidv7()
  const linkHash = one.device === "shared" ? null : hashToken(invitationToken(means.secret, id, 1))
  await tx.insert(participants).values({ ...row(one, id, means), linkHash })
  return id
}

function row(one: NewParticipant, id: string, means: Means) {
  return { ...one, id, personId: one.personId ?? id, name: one.name || null, email: one.email ?? null, invitedAt: means.now }
}

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
    await means.jobs.add(tx, "assessment-invitation", { participant: invited.id })
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
    .set({ revokedAt: means.now, linkHash: null, nextLinkHash: null, email: null, name: null })
    .where(eq(participants.id, invited.id))
}

/**
 * Uses an invitation for the first time: it stops working, and the person gets a personal link that nobody else knows,
 * not even whoever invited them. Throws NotFound for a token that opens nothing.
 */
export function claimInvitation(
  db: Database,
  token: string,
  given: { name: string; email: string | undefined; language: Language },
  means: Means,
): Promise<{ id: string; token: string }> {
  return db.transaction(async (tx) => {
    const [invited] = await tx
      .select({
        id: participants.id,
        assessmentId: participants.assessmentId,
        serial: participants.linkSerial,
        name: participants.name,
      })
      .from(participants)
      .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
      .where(
        and(
          eq(participants.linkHash, hashToken(token)),
          isNull(participants.claimedAt),
          isNull(participants.revokedAt),
          isNull(participants.withdrawnAt),
        ),
      )
      .for("update", ASSESSMENT_FIRST)
    if (!invited) throw new NotFound()
    const personal = personalToken(means.secret, invited.id, invited.serial)
    await tx
      .update(participants)
      .set({
        claimedAt: means.now,
        linkHash: hashToken(personal),
        language: given.language,
        name: given.name || invited.name,
        email: given.email ?? null,
      })
      .where(eq(participants.id, invited.id))
    await touch(tx, invited.assessmentId, means.now)
    if (given.email) await means.jobs.add(tx, "assessment-personal-link", { participant: invited.id })
    return { id: invited.id, token: personal }
  })
}

/** Takes the next place on a device that is handed around. */
export function takePlace(
  db: Database,
  holder: LinkHolder,
  id: string,
  placeId: string,
  means: Means,
): Promise<{ id: string; token: string }> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    // Only from the device that goes round: with a link of one's own one would answer in somebody else's place.
    if (me.device !== "shared") throw new NotFound()
    const place = assessment.participants.find((one) => one.id === placeId)
    if (!place || !isInvited(place) || place.device !== "shared" || place.claimedAt !== null) throw new NotFound()
    if (!mayHandOver(assessment)) throw new Forbidden("not_finished")
    const token = personalToken(means.secret, place.id, 1)
    await tx
      .update(participants)
      .set({ claimedAt: means.now, linkHash: hashToken(token) })
      .where(eq(participants.id, place.id))
    return { id: place.id, token }
  })
}

/** Opens a link. Returns undefined for a token that opens nothing. A new personal link takes the old one's place now. */
export async function openLink(db: Database, token: string, now: Date): Promise<{ id: string; invitation: boolean } | undefined> {
  const hash = hashToken(token)
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        id: participants.id,
        claimedAt: participants.claimedAt,
        assessmentId: participants.assessmentId,
        serial: participants.linkSerial,
        next: participants.nextLinkHash,
      })
      .from(participants)
      .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
      .where(
        and(
          or(eq(participants.linkHash, hash), eq(participants.nextLinkHash, hash)),
          isNull(participants.revokedAt),
          isNull(participants.withdrawnAt),
        ),
      )
      .for("update", ASSESSMENT_FIRST)
    if (!found) return undefined
    if (found.next?.equals(hash))
      await tx
        .update(participants)
        .set({ linkHash: hash, nextLinkHash: null, linkSerial: found.serial + 1 })
        .where(eq(participants.id, found.id))
    await touch(tx, found.assessmentId, now)
    return { id: found.id, invitation: found.claimedAt === null }
  })
}

/**
 * Someone lost their link: new ones go to this address, for every participation where it was given.
 * The same is done and takes the same time whether it was given or not.
 */
export async function requestLostLinks(db: Database, email: string, means: Means): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await tx
      .select({ id: participants.id, serial: participants.linkSerial, claimedAt: participants.claimedAt })
      .from(participants)
      .where(and(eq(participants.email, email), isNull(participants.revokedAt), isNull(participants.withdrawnAt)))
      .orderBy(desc(participants.invitedAt))
      .limit(MOST_LOST_LINKS)
    for (const one of found)
      if (one.claimedAt !== null)
        await tx
          .update(participants)
          .set({ nextLinkHash: hashToken(personalToken(means.secret, one.id, one.serial + 1)) })
          .where(eq(participants.id, one.id))
    await means.jobs.add(tx, "assessment-lost-links", { participants: found.map((one) => one.id).join(" ") })
  })
}

const MOST_LOST_LINKS = 20

// Every change locks the assessment before a place in it; the other way round, two could wait for each other.
const ASSESSMENT_FIRST = { of: [assessments, participants] }

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
