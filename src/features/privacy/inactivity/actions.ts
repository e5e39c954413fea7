// Every night: who comes by no more is warned, whoever came back is left in peace.
import { and, eq, exists, gt, isNull, lte, not, sql } from "drizzle-orm"
import { memberRoles, members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { hashToken } from "../../../core/secret-link.ts"
import type { Services } from "../../../core/services.ts"
import { erasureToken } from "../erasure/queries.ts"
import { erasures } from "../tables.ts"
import { dueAfterFirst, dueAfterSecond, inactiveSince, warnedAgainFrom } from "./inactivity.ts"

type Means = Pick<Services, "db" | "secret" | "jobs">

const MOST_A_NIGHT = 500

/** The last day on which they came by; the day they joined for who never came back. UTC, as days are noted. */
const lastDay = sql<string>`coalesce(${members.lastSeenOn}, to_char(${members.createdAt} at time zone 'UTC', 'YYYY-MM-DD'))`

/** Applies the limit of inactivity. Gives how many of each. */
export async function warnInactive(means: Means, now: Date): Promise<Record<string, number>> {
  const back = await forgetWhoCameBack(means.db, now)
  const second = await warnAgain(means, now)
  const first = await warnFirst(means, now)
  return { inactive_back: back, inactive_warned: first, inactive_warned_again: second }
}

async function forgetWhoCameBack(db: Database, now: Date): Promise<number> {
  const present = db
    .select({ one: sql`1` })
    .from(members)
    .where(and(eq(members.id, erasures.memberId), gt(lastDay, inactiveSince(now))))
  const forgotten = await db
    .delete(erasures)
    .where(and(eq(erasures.cause, "inactive"), exists(present)))
    .returning({ memberId: erasures.memberId })
  return forgotten.length
}

/** A warning a transaction: its mail is planned if and only if it is noted. */
async function warnFirst({ db, secret, jobs }: Means, now: Date): Promise<number> {
  const inactive = await db
    .select({ id: members.id })
    .from(members)
    .leftJoin(erasures, eq(erasures.memberId, members.id))
    .where(and(isNull(erasures.memberId), lte(lastDay, inactiveSince(now)), not(inTeam(db))))
    .orderBy(members.id)
    .limit(MOST_A_NIGHT)
  for (const { id } of inactive)
    await db.transaction(async (tx) => {
      const tokenHash = hashToken(erasureToken(secret, id, now))
      const planned = {
        memberId: id,
        cause: "inactive" as const,
        askedAt: now,
        dueAt: dueAfterFirst(now),
        warnings: 1,
        tokenHash,
      }
      const noted = await tx.insert(erasures).values(planned).onConflictDoNothing().returning({ id: erasures.memberId })
      if (noted.length > 0) await jobs.add(tx, "privacy-inactive-mail", { member: id, warning: "1" })
    })
  return inactive.length
}

async function warnAgain({ db, jobs }: Means, now: Date): Promise<number> {
  const due = await db
    .select({ id: erasures.memberId, dueAt: erasures.dueAt })
    .from(erasures)
    .where(and(eq(erasures.cause, "inactive"), eq(erasures.warnings, 1), lte(erasures.askedAt, warnedAgainFrom(now))))
    .limit(MOST_A_NIGHT)
  for (const { id, dueAt } of due)
    await db.transaction(async (tx) => {
      const noted = await tx
        .update(erasures)
        .set({ warnings: 2, dueAt: dueAfterSecond(dueAt, now) })
        .where(and(eq(erasures.memberId, id), eq(erasures.cause, "inactive"), eq(erasures.warnings, 1)))
        .returning({ id: erasures.memberId })
      if (noted.length > 0) await jobs.add(tx, "privacy-inactive-mail", { member: id, warning: "2" })
    })
  return due.length
}

/** How many people of the team have not come by for as long: their accounts are never erased by themselves. */
export async function countInactiveTeam(db: Database, now: Date): Promise<number> {
  return db.$count(members, and(lte(lastDay, inactiveSince(now)), inTeam(db)))
}

function inTeam(db: Database) {
  return exists(db.select({ one: sql`1` }).from(memberRoles).where(eq(memberRoles.memberId, members.id)))
}
