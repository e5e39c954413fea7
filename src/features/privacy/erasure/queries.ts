import { and, eq, exists, gt, lte, not, or, sql } from "drizzle-orm"
import { type Actor, hasRole } from "../../../core/auth/actor.ts"
import { memberRoles, members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken, looksLikeToken, makeToken } from "../../../core/secret-link.ts"
import { erasures } from "../tables.ts"
import type { PlannedErasure } from "./erasure.ts"

const columns = {
  memberId: erasures.memberId,
  cause: erasures.cause,
  askedAt: erasures.askedAt,
  dueAt: erasures.dueAt,
  warnings: erasures.warnings,
}

/** What a member asked for. One for want of visits does not count: whoever looks has come by. */
export async function findAskedErasure(db: Database, memberId: string): Promise<PlannedErasure | undefined> {
  const [found] = await db
    .select(columns)
    .from(erasures)
    .where(and(eq(erasures.memberId, memberId), eq(erasures.cause, "asked")))
  return found
}

/** By the link of a mail, as long as it can still be called off. */
export async function findErasureByToken(db: Database, token: string, now: Date) {
  if (!looksLikeToken(token)) return undefined
  const [found] = await db
    .select(columns)
    .from(erasures)
    .where(and(eq(erasures.tokenHash, hashToken(token)), gt(erasures.dueAt, now)))
  return found
}

export type Leaving = PlannedErasure & {
  memberId: string
  email: string
  language: Language
  createdAt: Date
  lastSeenOn: string | null
}

/** A planned erasure with whom it is of. */
export async function findLeaving(db: Database, memberId: string): Promise<Leaving | undefined> {
  const [found] = await db
    .select({
      ...columns,
      email: members.email,
      language: members.language,
      createdAt: members.createdAt,
      lastSeenOn: members.lastSeenOn,
    })
    .from(erasures)
    .innerJoin(members, eq(members.id, erasures.memberId))
    .where(eq(erasures.memberId, memberId))
  return found
}

/** Whose time has come: they asked, or were warned twice and have no part in the team. */
export async function findDue(db: Database, now: Date): Promise<string[]> {
  const roles = db.select({ one: sql`1` }).from(memberRoles).where(eq(memberRoles.memberId, erasures.memberId))
  const warned = and(sql`${erasures.warnings} >= 2`, not(exists(roles)))
  const rows = await db
    .select({ memberId: erasures.memberId })
    .from(erasures)
    .where(and(lte(erasures.dueAt, now), or(eq(erasures.cause, "asked"), warned)))
    .orderBy(erasures.dueAt)
    .limit(500)
  return rows.map((row) => row.memberId)
}

/** A new demand has a new link: the old one's opens nothing any more. */
export function erasureToken(secret: string, memberId: string, askedAt: Date): string {
  return makeToken(secret, "erasure", memberId, askedAt.getTime())
}

export function erasurePath(secret: string, memberId: string, askedAt: Date): string {
  return `/effacement/${erasureToken(secret, memberId, askedAt)}`
}

export async function findContact(db: Database, memberId: string): Promise<{ email: string; language: Language } | undefined> {
  const [found] = await db
    .select({ email: members.email, language: members.language })
    .from(members)
    .where(eq(members.id, memberId))
  return found
}

/** Nobody else could give a role or lift a suspension any more. */
export async function isLastAdministrator(db: Database, actor: Actor): Promise<boolean> {
  if (!hasRole(actor, "administrator")) return false
  return (await db.$count(memberRoles, eq(memberRoles.role, "administrator"))) === 1
}
