import { and, eq } from "drizzle-orm"
import { identities } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"

/** What the database keeps of a member's password; undefined when they have none. */
export async function findPasswordHash(db: Database, memberId: string): Promise<string | undefined> {
  const [found] = await db.select({ hash: identities.passwordHash }).from(identities).where(isPasswordOf(memberId))
  return found?.hash ?? undefined
}

/** The library keeps a password as an identity of its own provider. */
export function isPasswordOf(memberId: string) {
  return and(eq(identities.memberId, memberId), eq(identities.provider, "credential"))
}
