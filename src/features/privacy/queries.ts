// What of a member stands in the tables that belong to no other feature, for their download.
import { and, asc, desc, eq, or } from "drizzle-orm"
import { auditLog } from "../../core/audit/tables.ts"
import type { Database } from "../../core/db/database.ts"
import { dataExports, erasures } from "./tables.ts"

/** What a member did that matters, and what was done about them: who else did it is their own affair. */
export async function findActs(db: Database, memberId: string) {
  const rows = await db
    .select()
    .from(auditLog)
    .where(or(eq(auditLog.actorId, memberId), and(eq(auditLog.subjectKind, "member"), eq(auditLog.subjectId, memberId))))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
  return rows.map(({ at, act, actorId, subjectKind, detail }) => ({
    at,
    act,
    by: actorId === memberId ? "you" : actorId === null ? "program" : "team",
    of: subjectKind,
    about: Object.values(detail).join(", "),
  }))
}

export function findDownloads(db: Database, memberId: string) {
  return db
    .select({ askedAt: dataExports.askedAt, readyAt: dataExports.readyAt, expiresAt: dataExports.expiresAt })
    .from(dataExports)
    .where(eq(dataExports.memberId, memberId))
    .orderBy(desc(dataExports.askedAt))
}

export function findPlanned(db: Database, memberId: string) {
  return db
    .select({ cause: erasures.cause, askedAt: erasures.askedAt, dueAt: erasures.dueAt })
    .from(erasures)
    .where(eq(erasures.memberId, memberId))
}
