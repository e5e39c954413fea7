import { type SQL, sql } from "drizzle-orm"
import type { Pending } from "../../../core/administration.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { isOpenAt } from "./open-queries.ts"

/** Answers of suspended people that nobody of the team read yet. */
export async function findUnreadAnswers(db: Database, now: Date): Promise<Pending> {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int`, oldest: sql<string | null>`min(${suspensions.answeredAt})` })
    .from(suspensions)
    .where(isUnread(now))
  return { count: found?.count ?? 0, oldest: found?.oldest ? new Date(found.oldest) : null }
}

/** Which of these suspensions' answers were read. */
export async function findReadAnswers(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await db
    .select({ id: suspensions.id })
    .from(suspensions)
    .where(sql`${suspensions.id} = any(${sql.param(ids)}::uuid[]) and ${wasRead}`)
  return new Set(found.map(({ id }) => id))
}

/** Whether a suspension holds and was answered, and nobody of the team read the answer. */
export function isUnread(now: Date): SQL {
  return sql`${suspensions.answeredAt} is not null and ${isOpenAt(now)} and not ${wasRead}`
}

// That it was read is an act, and acts are in one place.
const wasRead = sql`exists (
  select from ${auditLog} read
  where read.subject_kind = 'suspension' and read.subject_id = ${suspensions.id}::text
    and read.act = 'suspension.answer_read' and read.at >= ${suspensions.answeredAt})`
