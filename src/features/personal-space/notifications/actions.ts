import { and, eq, isNull, lt, lte, or, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { notifications } from "../../../core/notifications/tables.ts"

/** What is read needs no mail any more. */
const read = (now: Date) => ({
  readAt: sql`coalesce(${notifications.readAt}, ${now.toISOString()}::timestamptz)`,
  mailedAt: sql`coalesce(${notifications.mailedAt}, ${now.toISOString()}::timestamptz)`,
})

/** Marks a member's own notification as read, and gives where it leads. Throws NotFound for another's, as for one that is gone. */
export async function readNotification(db: Database, memberId: string, id: string, now: Date): Promise<string> {
  const [followed] = await db
    .update(notifications)
    .set(read(now))
    .where(and(eq(notifications.memberId, memberId), eq(notifications.id, id)))
    .returning({ path: notifications.path })
  if (!followed) throw new NotFound()
  return followed.path
}

/** Marks all as read up to the newest that the member saw: what came since stays unread. */
export async function readNotifications(db: Database, memberId: string, upTo: string, now: Date): Promise<void> {
  await db
    .update(notifications)
    .set(read(now))
    .where(and(eq(notifications.memberId, memberId), isNull(notifications.readAt), lte(notifications.id, upTo)))
}

/** Months after which a notification goes, once read and otherwise. */
const KEPT_MONTHS = { read: 6, unread: 12 } as const

/** Forgets what is old. Gives how many went. */
export async function forgetOld(db: Database, now: Date): Promise<number> {
  const gone = await db
    .delete(notifications)
    .where(
      or(
        lt(notifications.readAt, monthsBefore(now, KEPT_MONTHS.read)),
        and(isNull(notifications.readAt), lt(notifications.createdAt, monthsBefore(now, KEPT_MONTHS.unread))),
      ),
    )
    .returning({ id: notifications.id })
  return gone.length
}

function monthsBefore(now: Date, months: number): Date {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - months)
  return limit
}
