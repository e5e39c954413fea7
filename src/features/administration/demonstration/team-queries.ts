import { eq, inArray } from "drizzle-orm"
import type { Auth } from "../../../core/auth/create-auth.ts"
import { unseal } from "../../../core/auth/sealed.ts"
import { members, secondFactors } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { FICTIONAL_KEY, type FictionalMember, TEAM } from "./team.ts"

export type Present = FictionalMember & { secondFactor: boolean; knownFactor: boolean }

/** The fictional members that are there, and whether their second factor is the one that is known to all. */
export async function findTeam(db: Database, auth: Auth): Promise<Present[]> {
  const found = await db
    .select({ email: members.email, secondFactor: members.secondFactorEnabled, secret: secondFactors.secret })
    .from(members)
    .leftJoin(secondFactors, eq(secondFactors.memberId, members.id))
    .where(
      inArray(
        members.email,
        TEAM.map(({ email }) => email),
      ),
    )
  const present = await Promise.all(
    TEAM.map(async (one) => {
      const row = found.find(({ email }) => email === one.email)
      if (!row) return []
      const key = row.secret && row.secondFactor ? await unseal(auth, row.secret).catch(() => undefined) : undefined
      return [{ ...one, secondFactor: row.secondFactor, knownFactor: key === FICTIONAL_KEY }]
    }),
  )
  return present.flat()
}
