import { and, count, desc, eq, isNull, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { notifications } from "../../../core/notifications/tables.ts"

export type Notification = {
  id: string
  kind: string
  path: string
  parts: Record<string, string>
  createdAt: Date
  readAt: Date | null
}

export const PAGE_SIZE = 20

/** After which notification a page begins: its key, and whether it was unread. */
export type Place = { id: string; unread: boolean }

/** A member's notifications, the unread ones first, then the newest; one more than a page tells whether another follows. */
export function listNotifications(db: Database, memberId: string, after?: Place): Promise<Notification[]> {
  const unread = sql`(${notifications.readAt} is null)`
  return db
    .select(TOLD)
    .from(notifications)
    .where(
      and(
        eq(notifications.memberId, memberId),
        after && sql`(${unread}, ${notifications.id}) < (${after.unread}::boolean, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(unread), desc(notifications.id))
    .limit(PAGE_SIZE + 1)
}

export async function countUnread(db: Database, memberId: string): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notifications)
    .where(and(eq(notifications.memberId, memberId), isNull(notifications.readAt)))
  return row?.unread ?? 0
}

export const TOLD = {
  id: notifications.id,
  kind: notifications.kind,
  path: notifications.path,
  parts: notifications.parts,
  createdAt: notifications.createdAt,
  readAt: notifications.readAt,
}
