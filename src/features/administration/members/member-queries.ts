// What the team may know of members: who they are, not what they do. Nothing here reads an assessment, a project or a message.
import { and, desc, eq, getTableColumns, sql } from "drizzle-orm"
import type { RoleGiven, StaffRole } from "../../../core/auth/actor.ts"
import { memberRoles, members, suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { NotFound } from "../../../core/http/problems.ts"
import type { ListState } from "../list/list-state.ts"
import { allRows, anywhere, byKey, cutPage, PAGE_SIZE, type Page } from "../list/page-queries.ts"
import { isUnread } from "../suspensions/answer-queries.ts"
import { isOpenAt, memberHasSuspension } from "../suspensions/open-queries.ts"
import { inactiveSince } from "./member-list.ts"

export type MemberRow = {
  id: string
  key: string
  displayName: string
  email: string
  createdAt: Date
  lastSeenOn: string | null
  roles: StaffRole[]
  suspended: boolean
  /** Answered their suspension, and nobody read it yet. */
  answered: boolean
  verifiedProfessional: boolean
  secondFactor: boolean
}

export async function findMembers(db: Database, state: ListState, now: Date): Promise<Page<MemberRow>> {
  return cutPage(await readMembers(db, state, now, PAGE_SIZE + 1), state)
}

/** Every member that the filters show, a batch at a time. */
export function exportMembers(db: Database, state: ListState, now: Date): AsyncGenerator<MemberRow[]> {
  return allRows(state, (from, limit) => readMembers(db, from, now, limit))
}

function readMembers(db: Database, state: ListState, now: Date, limit: number): Promise<MemberRow[]> {
  const ordered = ORDERS[state.sort] ?? BY_KEY
  const { from, order } = byKey({ ...ordered, id: members.id }, state)
  const roles = sql`(select coalesce(json_agg(r.role order by r.role), '[]') from ${memberRoles} r where r.member_id = ${memberOf})`
  return db
    .select({
      id: members.id,
      key: sql<string>`${ordered.key}::text`,
      displayName: members.displayName,
      email: members.email,
      createdAt: members.createdAt,
      lastSeenOn: members.lastSeenOn,
      roles: sql<StaffRole[]>`${roles}`,
      suspended: sql<boolean>`${isSuspended(now)}`,
      answered: sql<boolean>`${memberHasSuspension(isUnread(now))}`,
      verifiedProfessional: sql<boolean>`${members.verifiedProfessionalAt} is not null`,
      secondFactor: members.secondFactorEnabled,
    })
    .from(members)
    .where(and(from, ...conditions(state, now)))
    .orderBy(order)
    .limit(limit)
}

const memberOf = sql.raw('"members"."id"')
const BY_KEY = { key: sql`${members.id}`, type: "uuid" } as const
const ORDERS: Record<string, { key: ReturnType<typeof sql>; type: "text" | "uuid" }> = {
  depuis: BY_KEY,
  nom: { key: sql`lower(unaccent(${members.displayName}))`, type: "text" },
  vu: { key: sql`coalesce(${members.lastSeenOn}, '')`, type: "text" },
}

function conditions({ filters: { recherche, role, etat } }: ListState, now: Date) {
  const searched = recherche && anywhere(recherche)
  const ofRole = role === "equipe" ? sql`` : sql`and r.role = ${role}`
  return [
    searched && sql`(unaccent(${members.displayName}) ilike unaccent(${searched}) or ${members.email} ilike ${searched})`,
    role && sql`exists (select from ${memberRoles} r where r.member_id = ${memberOf} ${ofRole})`,
    etat === "suspendus" && isSuspended(now),
    etat === "reponses" && memberHasSuspension(isUnread(now)),
    etat === "professionnels" && sql`${members.verifiedProfessionalAt} is not null`,
    etat === "jamais" && sql`${members.lastSeenOn} is null`,
    etat === "inactifs" && sql`${members.lastSeenOn} <= ${inactiveSince(now)}`,
  ].flatMap((one) => (one ? [one] : []))
}

function isSuspended(now: Date) {
  return memberHasSuspension(isOpenAt(now))
}

export type MemberSheet = Omit<MemberRow, "key" | "roles" | "suspended" | "answered"> & {
  roles: RoleGiven[]
  /** The newest first. */
  suspensions: (typeof suspensions.$inferSelect)[]
}

/** All that the team sees of one member. Two queries. Throws NotFound. */
export async function findMember(db: Database, id: string): Promise<MemberSheet> {
  const [member] = await db
    .select({
      id: members.id,
      displayName: members.displayName,
      email: members.email,
      createdAt: members.createdAt,
      lastSeenOn: members.lastSeenOn,
      verifiedProfessional: sql<boolean>`${members.verifiedProfessionalAt} is not null`,
      secondFactor: members.secondFactorEnabled,
      roles: sql<RoleGiven[]>`(
        select coalesce(json_agg(json_build_object('role', r.role, 'departments', r.departments) order by r.role), '[]')
        from ${memberRoles} r where r.member_id = ${memberOf})`,
    })
    .from(members)
    .where(eq(members.id, id))
  if (!member) throw new NotFound()
  const past = await db
    .select(getTableColumns(suspensions))
    .from(suspensions)
    .where(eq(suspensions.memberId, id))
    .orderBy(desc(suspensions.startedAt))
  return { ...member, suspensions: past }
}
