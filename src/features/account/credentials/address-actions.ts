// An address changes when both mailboxes have agreed: a stolen session alone takes no account away.
import { eq, sql } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { emailChanges, members, verifications } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Jobs } from "../../../core/jobs/jobs.ts"
import { sealData } from "../../../core/jobs/sealed-data.ts"
import { hashToken, makeToken } from "../../../core/secret-link.ts"
import { type AddressSide, CHANGE_HOURS, waitsFor } from "./address-change.ts"
import { findLinkedChange, type LinkedChange } from "./address-queries.ts"

export type Means = { secret: string; jobs: Jobs; now: Date }

export const CHANGED_JOB = "account-address-changed"

/**
 * Asks both mailboxes; what was asked before is forgotten, with its links. Whether the new address has an account already is not
 * looked up here: only its mailbox is told.
 */
export function askAddressChange(db: Database, { id: memberId }: Actor, newEmail: string, means: Means): Promise<void> {
  const { secret, jobs, now } = means
  const id = uuidv7()
  const hashOf = (side: AddressSide) => hashToken(addressToken(secret, id, side))
  return db.transaction(async (tx) => {
    // Two tabs ask one after the other.
    await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update")
    await tx.delete(emailChanges).where(eq(emailChanges.memberId, memberId))
    await tx.insert(emailChanges).values({
      id,
      memberId,
      newEmail,
      oldTokenHash: hashOf("old"),
      newTokenHash: hashOf("new"),
      askedAt: now,
      expiresAt: new Date(now.getTime() + CHANGE_HOURS * 3_600_000),
    })
    await recordAct(tx, { actorId: memberId, act: "address.change_asked", subject: { kind: "member", id: memberId }, at: now })
    await jobs.add(tx, "account-address-asked", { change: id })
  })
}

export function addressToken(secret: string, changeId: string, side: AddressSide): string {
  return makeToken(secret, `address-${side}`, changeId, 1)
}

export async function forgetAddressChange(db: Database, { id }: Actor): Promise<void> {
  await db.delete(emailChanges).where(eq(emailChanges.memberId, id))
}

/** "gone": the link was used up or replaced, or is too old. "taken": the address got an account meanwhile. */
export type Answered = "waiting" | "changed" | "taken" | "refused" | "gone"

/** One mailbox agrees. Once both have, the address changes and every session ends but `keptSession`. */
export function confirmAddress(db: Database, token: string, keptSession: string | undefined, means: Means): Promise<Answered> {
  return db.transaction(async (tx) => {
    const change = await findLinkedChange(tx, token, means.now, true)
    if (!change) return "gone"
    const confirmed = change.side === "old" ? { oldConfirmedAt: means.now } : { newConfirmedAt: means.now }
    await tx.update(emailChanges).set(confirmed).where(eq(emailChanges.id, change.id))
    if (waitsFor(change).some((side) => side !== change.side)) return "waiting"
    const [holder] = await tx.select({ id: members.id }).from(members).where(eq(members.email, change.newEmail))
    await tx.delete(emailChanges).where(eq(emailChanges.id, change.id))
    if (holder) return "taken"
    await moveAddress(tx, change, keptSession, means)
    return "changed"
  })
}

/** Whoever reads the old mailbox says no: the other one cannot speak for it. */
export function refuseAddress(db: Database, token: string, { now }: Means): Promise<Answered> {
  return db.transaction(async (tx) => {
    const change = await findLinkedChange(tx, token, now, true)
    if (change?.side !== "old") return "gone"
    await tx.delete(emailChanges).where(eq(emailChanges.id, change.id))
    const { memberId } = change
    await recordAct(tx, { actorId: memberId, act: "address.change_refused", subject: { kind: "member", id: memberId }, at: now })
    return "refused"
  })
}

async function moveAddress(tx: Database, change: LinkedChange, keptSession: string | undefined, { secret, jobs, now }: Means) {
  const { memberId, oldEmail, newEmail, language } = change
  await tx.update(members).set({ email: newEmail, updatedAt: now }).where(eq(members.id, memberId))
  await forgetLinksTo(tx, oldEmail)
  await endSessions(tx, memberId, keptSession)
  await recordAct(tx, { actorId: memberId, act: "address.changed", subject: { kind: "member", id: memberId }, at: now })
  // No row of ours holds the old address any more.
  const sealed = sealData(secret, CHANGED_JOB, { email: oldEmail, language })
  await jobs.add(tx, CHANGED_JOB, { change: change.id, at: now.toISOString(), sealed })
}

/** Links that were sent to an address and not opened yet: they would make an account of their own now. */
export async function forgetLinksTo(tx: Database, email: string): Promise<void> {
  await tx.delete(verifications).where(sql`position(${`"email":${JSON.stringify(email)}`} in ${verifications.value}) > 0`)
}
