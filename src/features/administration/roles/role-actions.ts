// Giving and taking what someone may do for the centre.
import { and, asc, eq, sql } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor, StaffRole } from "../../../core/auth/actor.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { memberRoles, members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { notify } from "../../../core/notifications/notify.ts"
import type { Services } from "../../../core/services.ts"
import { requireAdministrator } from "../frame/policy.ts"
import { isOpenAt, memberHasSuspension } from "../suspensions/open-queries.ts"
import { type Administrator, someoneStays } from "./role-change.ts"
import { WAYS_ON } from "./role-mails.ts"

export type Means = Pick<Services, "jobs" | "notificationKinds">
export type RoleMail = { member: string; role: StaffRole; change: "given" | "taken"; about: string }

/**
 * Gives a role, or changes its territory. The person's sessions end, so that what they may do is asked anew; they are told.
 * "suspended": the suspension has to be lifted first.
 */
export function giveRole(
  db: Database,
  means: Means,
  actor: Actor,
  memberId: string,
  { role, departments }: { role: StaffRole; departments: string[] },
  now: Date,
): Promise<"suspended" | undefined> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    await holdTeam(tx)
    if (await isSuspended(tx, memberId, now)) return "suspended"
    const [held] = await tx.select().from(memberRoles).where(roleOf(memberId, role))
    if (held && held.departments.join() === departments.join()) return undefined
    await tx
      .insert(memberRoles)
      .values({ memberId, role, departments, givenAt: now })
      .onConflictDoUpdate({ target: [memberRoles.memberId, memberRoles.role], set: { departments } })
    const detail = { role, ...(departments.length > 0 && { departments: departments.join(" ") }) }
    await recordAct(tx, { actorId: actor.id, act: "role.given", subject: { kind: "member", id: memberId }, detail, at: now })
    await tellOfChange(tx, means, { memberId, role, change: "given" }, now)
    return undefined
  })
}

/**
 * Takes a role; a role that is not there stays so. The person's sessions end, and they are told.
 * "last_administrator": nobody who can come into the back office would administer any more.
 */
export function takeRole(
  db: Database,
  means: Means,
  actor: Actor,
  memberId: string,
  role: StaffRole,
  now: Date,
): Promise<"last_administrator" | undefined> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    await holdTeam(tx)
    if (role === "administrator" && !someoneStays(await administratorsOf(tx, now), memberId)) return "last_administrator"
    const taken = await tx.delete(memberRoles).where(roleOf(memberId, role)).returning({ role: memberRoles.role })
    if (taken.length === 0) return undefined
    await recordAct(tx, {
      actorId: actor.id,
      act: "role.taken",
      subject: { kind: "member", id: memberId },
      detail: { role },
      at: now,
    })
    await tellOfChange(tx, means, { memberId, role, change: "taken" }, now)
    return undefined
  })
}

/** Roles and suspensions change one after the other: two administrators cannot take each other's role at the same moment. */
export async function holdTeam(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TEAM_LOCK})`)
}

// Any number will do, as long as nothing else in this database locks it.
const TEAM_LOCK = 7_265_010

function roleOf(memberId: string, role: StaffRole) {
  return and(eq(memberRoles.memberId, memberId), eq(memberRoles.role, role))
}

async function isSuspended(tx: Database, memberId: string, now: Date): Promise<boolean> {
  const [member] = await tx
    .select({ suspended: sql<boolean>`${memberHasSuspension(isOpenAt(now))}` })
    .from(members)
    .where(eq(members.id, memberId))
  if (!member) throw new NotFound()
  return member.suspended
}

function administratorsOf(tx: Database, now: Date): Promise<Administrator[]> {
  return tx
    .select({
      id: members.id,
      secondFactor: members.secondFactorEnabled,
      suspended: sql<boolean>`${memberHasSuspension(isOpenAt(now))}`,
    })
    .from(memberRoles)
    .innerJoin(members, eq(members.id, memberRoles.memberId))
    .where(eq(memberRoles.role, "administrator"))
    .orderBy(asc(members.id))
}

async function tellOfChange(
  tx: Database,
  means: Means,
  { memberId, role, change }: { memberId: string; role: StaffRole; change: RoleMail["change"] },
  now: Date,
): Promise<void> {
  await endSessions(tx, memberId)
  const mail: RoleMail = { member: memberId, role, change, about: uuidv7() }
  await means.jobs.add(tx, "administration-role-mail", mail)
  await notify(tx, means, {
    memberId,
    kind: "administration.role",
    subject: role,
    path: WAYS_ON[change],
    parts: { role, change },
    at: now,
  })
}
