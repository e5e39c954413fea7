import { and, desc, eq, isNull } from "drizzle-orm"
import { consents, members } from "../auth/tables.ts"
import type { Database } from "../db/database.ts"
import { uuidv7 } from "../db/key.ts"

/** One version that was given, and when it was withdrawn if it was. */
export type GivenConsent = { purpose: string; version: string; givenAt: Date; withdrawnAt: Date | null }

/**
 * Writes down that a member agrees to a version of a purpose. Another version takes the place of what was given before; the same one
 * given twice, from two tabs, is one consent and keeps its first date: call it in a transaction.
 */
export async function giveConsent(tx: Database, memberId: string, purpose: string, version: string, at: Date): Promise<void> {
  await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update")
  const [open] = await tx.select({ version: consents.version }).from(consents).where(isOpen(memberId, purpose))
  if (open?.version === version) return
  await withdrawConsent(tx, memberId, purpose, at)
  await tx.insert(consents).values({ id: uuidv7(), memberId, purpose, version, givenAt: at })
}

/** Dates the end of what was given for a purpose; what was never given stays so. */
export async function withdrawConsent(tx: Database, memberId: string, purpose: string, at: Date): Promise<void> {
  await tx.update(consents).set({ withdrawnAt: at }).where(isOpen(memberId, purpose))
}

/** Whether a member agrees to a purpose now, in any version, or in that one. */
export async function hasConsent(db: Database, memberId: string, purpose: string, version?: string): Promise<boolean> {
  const [open] = await db
    .select({ version: consents.version })
    .from(consents)
    .where(and(isOpen(memberId, purpose), version === undefined ? undefined : eq(consents.version, version)))
    .limit(1)
  return open !== undefined
}

/** All that a member ever gave, the newest first. */
export function listConsents(db: Database, memberId: string): Promise<GivenConsent[]> {
  return db
    .select({
      purpose: consents.purpose,
      version: consents.version,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(eq(consents.memberId, memberId))
    .orderBy(desc(consents.givenAt), desc(consents.id))
}

function isOpen(memberId: string, purpose: string) {
  return and(eq(consents.memberId, memberId), eq(consents.purpose, purpose), isNull(consents.withdrawnAt))
}
