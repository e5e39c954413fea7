import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { EVERY_KIND } from "../../../core/notifications/frequency.ts"
import { notificationPreferences, notifications } from "../../../core/notifications/tables.ts"
import type { Services } from "../../../core/services.ts"
import { profiles } from "../tables.ts"
import type { Digest } from "./unsubscription.ts"

/** The job that sends a digest; `at` says which notifications it tells of: those that were marked as mailed then. */
export const DIGEST_JOB = "notification-digest"

/** When digests go, in the member's own time: each morning, or on Mondays. Twins of the jobs' schedules and of the words. */
const MORNING = { daily: { unit: "day", after: "07:10" }, weekly: { unit: "week", after: "07:20" } } as const

/** Members whose digests are planned in one transaction. */
const BATCH = 200

/**
 * Plans the digests that are due: of everyone for whom something waits since before this morning, where they live. What a digest
 * tells of is marked as mailed in the transaction that asks for it, so none is sent twice; where the hour was missed it goes late.
 * Gives how many.
 */
export async function planDigests(services: Services, digest: Digest): Promise<number> {
  const { db, jobs, now, notificationKinds } = services
  if (notificationKinds.length === 0) return 0
  for (let planned = 0; ; ) {
    const at = now()
    const batch = await db.transaction(async (tx) => {
      const due = await findDue(tx, services, digest, at)
      const claimed = await claim(tx, services, digest, due, at)
      for (const member of claimed) await jobs.add(tx, DIGEST_JOB, { member, digest, at: at.toISOString() })
      return { due, claimed }
    })
    planned += batch.claimed.length
    if (batch.due.length < BATCH) return planned
  }
}

type Kinds = Pick<Services, "notificationKinds">

async function findDue(tx: Database, { notificationKinds }: Kinds, digest: Digest, at: Date): Promise<string[]> {
  const { unit, after } = MORNING[digest]
  const there = sql`(${at.toISOString()}::timestamptz at time zone coalesce(${profiles.timeZone}, 'Europe/Paris'))`
  const morning = sql`date_trunc(${unit}, ${there} - ${after}::interval) + ${after}::interval`
  const due = await tx
    .selectDistinct({ memberId: notifications.memberId })
    .from(notifications)
    .leftJoin(profiles, eq(profiles.memberId, notifications.memberId))
    .where(
      and(
        waiting(notificationKinds, digest),
        sql`${notifications.createdAt} < (${morning}) at time zone coalesce(${profiles.timeZone}, 'Europe/Paris')`,
        sql`not exists (${openSuspension(tx, at)})`,
      ),
    )
    .orderBy(asc(notifications.memberId))
    .limit(BATCH)
  return due.map(({ memberId }) => memberId)
}

/** Two processes may have found the same members: each notification goes to whoever marks it. */
async function claim(tx: Database, { notificationKinds }: Kinds, digest: Digest, due: string[], at: Date): Promise<string[]> {
  if (due.length === 0) return []
  const told = await tx
    .update(notifications)
    .set({ mailedAt: at })
    .where(and(inArray(notifications.memberId, due), waiting(notificationKinds, digest)))
    .returning({ memberId: notifications.memberId })
  return [...new Set(told.map(({ memberId }) => memberId))]
}

/** Unread, told by no mail yet, and of a kind that this member has in this digest. The SQL twin of frequencyFor. */
function waiting(kinds: Services["notificationKinds"], digest: Digest): SQL | undefined {
  const usually = kinds.map((one) => sql`when ${one.kind} then ${one.usually}`)
  const chosen = (kind: SQL) =>
    sql`(select ${notificationPreferences.frequency} from ${notificationPreferences}
      where ${notificationPreferences.memberId} = ${notifications.memberId} and ${notificationPreferences.kind} = ${kind})`
  return and(
    isNull(notifications.mailedAt),
    isNull(notifications.readAt),
    inArray(
      notifications.kind,
      kinds.map(({ kind }) => kind),
    ),
    sql`coalesce(${chosen(sql`${notifications.kind}`)}, ${chosen(sql`${EVERY_KIND}`)}, case ${notifications.kind} ${sql.join(usually, sql` `)} end) = ${digest}`,
  )
}

function openSuspension(tx: Database, at: Date) {
  return tx
    .select({ one: sql`1` })
    .from(suspensions)
    .where(
      and(
        eq(suspensions.memberId, notifications.memberId),
        isNull(suspensions.liftedAt),
        sql`(${suspensions.endsAt} is null or ${suspensions.endsAt} > ${at.toISOString()}::timestamptz)`,
      ),
    )
}
