import { and, asc, eq, ne } from "drizzle-orm"
import { identities } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"

/** Under which name the library keeps passwords beside identities. */
export const PASSWORD = "credential"

/** The providers that a member has linked, without what they call the member. */
export function listIdentities(db: Database, memberId: string): Promise<{ provider: string; createdAt: Date }[]> {
  return db
    .select({ provider: identities.provider, createdAt: identities.createdAt })
    .from(identities)
    .where(and(eq(identities.memberId, memberId), ne(identities.provider, PASSWORD)))
    .orderBy(asc(identities.createdAt))
}
