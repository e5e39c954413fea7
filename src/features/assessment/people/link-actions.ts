// What links do: an invitation is used, a place taken, a personal link opened or sent anew.
import { and, desc, eq, isNotNull, isNull, or } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { Forbidden, NotFound } from "../../../core/http/problems.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { isInvited } from "../assessment.ts"
import { change, type Means, minuteOf, touch } from "../change-actions.ts"
import type { LinkHolder } from "../link-holder.ts"
import { personalToken } from "../links.ts"
import { mayHandOver } from "../lock.ts"
import { assessments, participants } from "../tables.ts"

export function claimInvitation(
  db: Database,
  token: string,
  given: { name: string; email: string | undefined; language: Language; page?: string | undefined },
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
        claimHash: given.page ? claimHash(token, given.page) : null,
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

/**
 * The personal link that this very page has just got by using this invitation: a form sent twice has used it once.
 * Whoever knows the invitation but not the page (the starter) gets nothing.
 */
export async function findJustClaimed(
  db: Database,
  token: string,
  page: string,
  means: Means,
): Promise<{ id: string; token: string } | undefined> {
  const [claimed] = await db
    .select({
      id: participants.id,
      serial: participants.linkSerial,
      claimedAt: participants.claimedAt,
      hash: participants.linkHash,
    })
    .from(participants)
    .where(eq(participants.claimHash, claimHash(token, page)))
  if (!claimed?.claimedAt || means.now.getTime() - claimed.claimedAt.getTime() > SENT_TWICE_MS) return undefined
  const personal = personalToken(means.secret, claimed.id, claimed.serial)
  return claimed.hash?.equals(hashToken(personal)) ? { id: claimed.id, token: personal } : undefined
}

const SENT_TWICE_MS = 60_000

function claimHash(token: string, page: string): Buffer {
  return hashToken(`${token} ${page}`)
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
      .where(
        and(
          eq(participants.email, email),
          // A link that was closed opens for nobody, not even for its address.
          isNotNull(participants.linkHash),
          isNull(participants.revokedAt),
          isNull(participants.withdrawnAt),
        ),
      )
      .orderBy(desc(participants.invitedAt))
      .limit(MOST_LOST_LINKS)
    for (const one of found)
      if (one.claimedAt !== null)
        await tx
          .update(participants)
          .set({ nextLinkHash: hashToken(personalToken(means.secret, one.id, one.serial + 1)) })
          .where(eq(participants.id, one.id))
    const ids = found.map((one) => one.id).join(" ")
    await means.jobs.add(tx, "assessment-lost-links", { participants: ids, asked: minuteOf(means.now) })
  })
}

const MOST_LOST_LINKS = 20

// Every change locks the assessment before a place in it; the other way round, two could wait for each other.
const ASSESSMENT_FIRST = { of: [assessments, participants] }
