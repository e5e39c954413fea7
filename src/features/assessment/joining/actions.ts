// A place joins an account, leaves it, closes its link or gets a new one.
import { and, eq, inArray } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { Forbidden, Problem } from "../../../core/http/problems.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { change, type Means } from "../change-actions.ts"
import type { LinkHolder } from "../link-holder.ts"
import { personalToken } from "../links.ts"
import { participants } from "../tables.ts"
import { mayJoin } from "./joining.ts"

/** Joins a place to the account that asks. Twice is the same as once. */
export function joinPlace(db: Database, holder: LinkHolder, id: string, memberId: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    if (me.memberId === memberId) return
    if (!mayJoin(me)) throw new Forbidden("cannot_join")
    // The assessment is locked: nobody joins another place of it meanwhile.
    const others = await tx
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.assessmentId, assessment.id), eq(participants.memberId, memberId)))
    if (others.length > 0) throw new Forbidden("joined_already")
    await tx.update(participants).set({ memberId }).where(eq(participants.id, me.id))
  })
}

/** Takes a place out of the account again; its link has to be open, else nothing would lead to it. */
export function leaveAccount(db: Database, holder: LinkHolder, id: string, memberId: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me }) => {
    if (me.memberId === null) return
    if (me.memberId !== memberId || !me.hasLink) throw new Forbidden("cannot_leave_account")
    await tx.update(participants).set({ memberId: null }).where(eq(participants.id, me.id))
  })
}

/** The personal link opens nothing any more, wherever it went: the account is the only way in. */
export function closeLink(db: Database, holder: LinkHolder, id: string, memberId: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me }) => {
    if (me.memberId !== memberId) throw new Forbidden("cannot_join")
    await tx.update(participants).set({ linkHash: null, nextLinkHash: null, claimHash: null }).where(eq(participants.id, me.id))
  })
}

/** A new personal link, unlike any before it. Gives its token. */
export function reopenLink(db: Database, holder: LinkHolder, id: string, memberId: string, means: Means): Promise<string> {
  return change(db, holder, id, means, async (tx, { me }) => {
    if (me.memberId !== memberId) throw new Forbidden("cannot_join")
    const [{ serial } = { serial: 1 }] = await tx
      .select({ serial: participants.linkSerial })
      .from(participants)
      .where(eq(participants.id, me.id))
    const token = personalToken(means.secret, me.id, serial + 1)
    await tx
      .update(participants)
      .set({ linkHash: hashToken(token), nextLinkHash: null, linkSerial: serial + 1 })
      .where(eq(participants.id, me.id))
    return token
  })
}

/** Joins every place whose link the browser holds and that may be joined. Gives how many. */
export async function joinHeldPlaces(db: Database, holder: LinkHolder, memberId: string, means: Means): Promise<number> {
  if (holder.links.length === 0) return 0
  const held = await db
    .select({ id: participants.id, device: participants.device, sealed: participants.sealed, memberId: participants.memberId })
    .from(participants)
    .where(inArray(participants.linkHash, holder.links))
  let joined = 0
  for (const place of held.filter(mayJoin))
    try {
      await joinPlace(db, holder, place.id, memberId, means)
      joined++
    } catch (error) {
      // Another place of the same assessment is theirs already, or this one went meanwhile.
      if (!(error instanceof Problem)) throw error
    }
  return joined
}
