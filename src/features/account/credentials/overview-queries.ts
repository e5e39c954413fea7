import { eq, sql } from "drizzle-orm"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"

/** What protects an account, in one line each. */
export type Overview = { hasPassword: boolean; sessions: number; passkeys: number; providers: number; newEmail: string | null }

export async function findOverview(db: Database, memberId: string, now: Date): Promise<Overview | undefined> {
  const own = sql.raw('"members"."id"')
  const [found] = await db
    .select({
      hasPassword: sql<boolean>`exists (select 1 from identities i where i.member_id = ${own} and i.provider = 'credential')`,
      sessions: sql<number>`(select count(*)::int from sessions s where s.member_id = ${own} and s.expires_at > ${now.toISOString()}::timestamptz)`,
      passkeys: sql<number>`(select count(*)::int from passkeys p where p.member_id = ${own})`,
      providers: sql<number>`(select count(*)::int from identities i where i.member_id = ${own} and i.provider <> 'credential')`,
      newEmail: sql<
        string | null
      >`(select e.new_email from email_changes e where e.member_id = ${own} and e.expires_at > ${now.toISOString()}::timestamptz)`,
    })
    .from(members)
    .where(eq(members.id, memberId))
  return found
}
