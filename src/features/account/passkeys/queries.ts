import { and, asc, count, eq } from "drizzle-orm"
import { passkeys } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"

export type OwnKey = { id: string; name: string | null; createdAt: Date | null }

const shown = { id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt }

/** A member's keys, the oldest first. */
export function listKeys(db: Database, memberId: string): Promise<OwnKey[]> {
  return db.select(shown).from(passkeys).where(eq(passkeys.memberId, memberId)).orderBy(asc(passkeys.createdAt), asc(passkeys.id))
}

export async function findKey(db: Database, memberId: string, id: string): Promise<OwnKey | undefined> {
  const [key] = await db
    .select(shown)
    .from(passkeys)
    .where(and(eq(passkeys.memberId, memberId), eq(passkeys.id, id)))
  return key
}

export async function countKeys(db: Database, memberId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(passkeys).where(eq(passkeys.memberId, memberId))
  return row?.count ?? 0
}
