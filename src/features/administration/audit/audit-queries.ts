// The log as it is read: names are looked up while the accounts are there, and never kept beside the acts.
import { and, eq, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { z } from "zod"
import { auditLog } from "../../../core/audit/tables.ts"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { ListState } from "../list/list-state.ts"
import { allRows, anywhere, byKey, cutPage, PAGE_SIZE, type Page } from "../list/page-queries.ts"
import { readSubject, type Subject } from "./audit-list.ts"

export type AuditRow = {
  id: string
  key: string
  at: Date
  actorId: string | null
  /** Absent where the program acted by itself, and where the account is gone. */
  actorName: string | null
  act: string
  subject: Subject
  subjectName: string | null
  detail: Record<string, string>
}

export async function findActs(db: Database, state: ListState): Promise<Page<AuditRow>> {
  return cutPage(await readActs(db, state, PAGE_SIZE + 1), state)
}

export function exportActs(db: Database, state: ListState): AsyncGenerator<AuditRow[]> {
  return allRows(state, (from, limit) => readActs(db, from, limit))
}

/** The latest acts on one subject. */
export function findActsOn(db: Database, subject: Subject, limit: number): Promise<AuditRow[]> {
  return readActs(db, { filters: { sur: `${subject.kind}:${subject.id}` }, sort: "quand", descending: true }, limit)
}

async function readActs(db: Database, state: ListState, limit: number): Promise<AuditRow[]> {
  const { recherche } = state.filters
  const concerned = recherche ? concerns(recherche, await findCalled(db, recherche)) : undefined
  const { from, order } = byKey({ key: auditLog.id, type: "uuid", id: auditLog.id }, state)
  const rows = await db
    .select({
      id: auditLog.id,
      key: sql<string>`${auditLog.id}::text`,
      at: auditLog.at,
      actorId: auditLog.actorId,
      actorName: actors.displayName,
      act: auditLog.act,
      kind: auditLog.subjectKind,
      subjectId: auditLog.subjectId,
      subjectName: subjects.displayName,
      detail: auditLog.detail,
    })
    .from(auditLog)
    .leftJoin(actors, eq(actors.id, auditLog.actorId))
    .leftJoin(subjects, eq(subjects.id, memberKey))
    .where(and(from, concerned, ...conditions(state)))
    .orderBy(order)
    .limit(limit)
  return rows.map(({ kind, subjectId, ...row }) => ({ ...row, subject: { kind, id: subjectId } }))
}

const actors = alias(members, "actors")
const subjects = alias(members, "subjects")
// A key of a member as such, so that members are found by their index.
const memberKey = sql`case when ${auditLog.subjectKind} = 'member' and ${auditLog.subjectId} ~ '^[0-9a-f-]{36}$' then ${auditLog.subjectId}::uuid end`

function conditions({ filters: { acte, qui, sur, du, au } }: ListState): SQL[] {
  const subject = readSubject(sur)
  return [
    acte && eq(auditLog.act, acte),
    z.uuid().safeParse(qui).success && sql`${auditLog.actorId} = ${qui}::uuid`,
    subject && and(eq(auditLog.subjectKind, subject.kind), eq(auditLog.subjectId, subject.id)),
    isDay(du) && sql`${auditLog.at} >= ${du}::date::timestamp at time zone ${TIME_ZONE}`,
    isDay(au) && sql`${auditLog.at} < (${au}::date + 1)::timestamp at time zone ${TIME_ZONE}`,
  ].flatMap((one) => (one ? [one] : []))
}

const TIME_ZONE = "Europe/Paris"

function isDay(text: string | undefined): boolean {
  return z.iso.date().safeParse(text).success
}

/** Members who are called so; past a hundred, a search is too wide to be one. */
async function findCalled(db: Database, searched: string): Promise<string[]> {
  const like = anywhere(searched)
  const found = await db
    .select({ id: members.id })
    .from(members)
    .where(sql`unaccent(${members.displayName}) ilike unaccent(${like}) or ${members.email} ilike ${like}`)
    .limit(100)
  return found.map(({ id }) => id)
}

/** Acts of these members, on them, or on a key. */
function concerns(key: string, ids: string[]): SQL {
  return sql`(${auditLog.actorId} = any(${sql.param(ids)}::uuid[]) or ${auditLog.subjectId} = any(${sql.param([...ids, key])}::text[]))`
}
