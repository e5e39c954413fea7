import { sql } from "drizzle-orm"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { prepared } from "../../../core/db/prepared.ts"
import { notifications } from "../../../core/notifications/tables.ts"
import { profiles } from "../tables.ts"

const summary = prepared((db) =>
  db
    .select({
      unread: sql<number>`(select count(*)::int from ${notifications} n where n.member_id = "members"."id" and n.read_at is null)`,
      hasProfile: sql<boolean>`exists (select from ${profiles} p where p.member_id = "members"."id")`,
    })
    .from(members)
    .where(sql`${members.id} = ${sql.placeholder("member")}`)
    .prepare("space_summary"),
)

export type SpaceSummary = { unread: number; hasProfile: boolean }

/** What the home of Mon espace says by itself: one query. */
export async function findSpaceSummary(db: Database, memberId: string): Promise<SpaceSummary> {
  const [row] = await summary(db).execute({ member: memberId })
  return row ?? { unread: 0, hasProfile: false }
}
