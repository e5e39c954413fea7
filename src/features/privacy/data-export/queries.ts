import { and, desc, eq } from "drizzle-orm"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken, looksLikeToken, makeToken } from "../../../core/secret-link.ts"
import { dataExports } from "../tables.ts"
import type { DataExport } from "./data-export.ts"

const columns = {
  id: dataExports.id,
  state: dataExports.state,
  bytes: dataExports.bytes,
  askedAt: dataExports.askedAt,
  readyAt: dataExports.readyAt,
  expiresAt: dataExports.expiresAt,
}

/** A member's own, the newest first. */
export function findExports(db: Database, memberId: string): Promise<DataExport[]> {
  return db
    .select(columns)
    .from(dataExports)
    .where(eq(dataExports.memberId, memberId))
    .orderBy(desc(dataExports.askedAt), desc(dataExports.id))
    .limit(5)
}

/** The one that a link names, if it is the member's own: to anyone else the link opens nothing. */
export async function findOwnExport(db: Database, memberId: string, token: string): Promise<DataExport | undefined> {
  if (!looksLikeToken(token)) return undefined
  const [found] = await db
    .select(columns)
    .from(dataExports)
    .where(and(eq(dataExports.memberId, memberId), eq(dataExports.tokenHash, hashToken(token))))
  return found
}

export type Wanted = DataExport & { memberId: string; email: string; language: Language }

/** An export with whom it is for, for the job that makes it and the mail that tells of it. */
export async function findWanted(db: Database, id: string): Promise<Wanted | undefined> {
  const [found] = await db
    .select({ ...columns, memberId: members.id, email: members.email, language: members.language })
    .from(dataExports)
    .innerJoin(members, eq(members.id, dataExports.memberId))
    .where(eq(dataExports.id, id))
  return found
}

/** Made again whenever it is needed: the database keeps its hash only. */
export function exportToken(secret: string, id: string): string {
  return makeToken(secret, "data-export", id, 1)
}

export function exportPath(secret: string, id: string): string {
  return `/mon-espace/donnees/${exportToken(secret, id)}`
}
