import { and, isNotNull, lt, lte } from "drizzle-orm"
import { emailChanges, sessions, verifications } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"

/** Days for which a session keeps the shortened network that it began from. */
const NETWORK_DAYS = 30

/** Deletes what has ended, and forgets where older sessions came from. Gives how many rows, by name. */
export async function applyAccountLimits(db: Database, now: Date): Promise<Record<string, number>> {
  const monthAgo = new Date(now.getTime() - NETWORK_DAYS * 86_400_000)
  const ended = await db.delete(sessions).where(lte(sessions.expiresAt, now)).returning({ id: sessions.id })
  const links = await db.delete(verifications).where(lte(verifications.expiresAt, now)).returning({ id: verifications.id })
  const changes = await db.delete(emailChanges).where(lte(emailChanges.expiresAt, now)).returning({ id: emailChanges.id })
  const networks = await db
    .update(sessions)
    .set({ network: null })
    .where(and(isNotNull(sessions.network), lt(sessions.createdAt, monthAgo)))
    .returning({ id: sessions.id })
  return { sessions: ended.length, links: links.length, addressChanges: changes.length, networks: networks.length }
}
