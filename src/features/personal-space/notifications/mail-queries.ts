import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { members, suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Language } from "../../../core/i18n.ts"
import { notifications } from "../../../core/notifications/tables.ts"
import { profiles } from "../tables.ts"
import type { Notification } from "./queries.ts"
import { TOLD } from "./queries.ts"

export type Recipient = { memberId: string; email: string; language: Language; timeZone: string; suspended: boolean }

const RECIPIENT = (now: Date) => ({
  memberId: members.id,
  email: members.email,
  language: members.language,
  timeZone: sql<string>`coalesce(${profiles.timeZone}, 'Europe/Paris')`,
  suspended: sql<boolean>`exists (select from ${suspensions} where ${suspensions.memberId} = ${members.id}
    and ${suspensions.liftedAt} is null and (${suspensions.endsAt} is null or ${suspensions.endsAt} > ${now.toISOString()}::timestamptz))`,
})

/** A notification that waits for its mail, and whom it is for; undefined once it was told, read, replaced or erased. */
export async function findToMail(db: Database, id: string, now: Date): Promise<(Recipient & { told: Notification }) | undefined> {
  const [row] = await db
    .select({ ...RECIPIENT(now), told: TOLD })
    .from(notifications)
    .innerJoin(members, eq(members.id, notifications.memberId))
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(and(eq(notifications.id, id), isNull(notifications.readAt), isNull(notifications.mailedAt)))
  return row
}

/** What a digest tells of, newest first, and whom; undefined when all of it was read meanwhile. */
export async function findDigest(
  db: Database,
  { memberId, at }: { memberId: string; at: Date },
  now: Date,
): Promise<(Recipient & { told: Notification[] }) | undefined> {
  const rows = await db
    .select({ ...RECIPIENT(now), told: TOLD })
    .from(notifications)
    .innerJoin(members, eq(members.id, notifications.memberId))
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(and(eq(notifications.memberId, memberId), eq(notifications.mailedAt, at), isNull(notifications.readAt)))
    .orderBy(desc(notifications.id))
  return rows[0] && { ...rows[0], told: rows.map((row) => row.told) }
}

export async function markMailed(db: Database, id: string, now: Date): Promise<void> {
  await db
    .update(notifications)
    .set({ mailedAt: now })
    .where(and(eq(notifications.id, id), isNull(notifications.mailedAt)))
}
