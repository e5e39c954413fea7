// Who a mail goes to, read when it is sent: links change, people leave, and a queue holds ids only.
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { invitationToken, personalToken } from "../links.ts"
import { assessments, participants } from "../tables.ts"

export type Recipient = {
  email: string
  language: Language
  link: LinkKind
  token: string
  serial: number
  starterName: string | null
  begunAt: Date
  touchedAt: Date
  noticedAt: Date | null
}

/** An invitation until its first use; then their own; a new one of their own may be on its way beside it. */
export type LinkKind = "invitation" | "personal" | "next"

/**
 * Someone who can be written to, with a link of one of these kinds. Undefined for whoever is gone, gave no address, or
 * whose link is not one that opens now.
 */
export async function findRecipient(
  db: Database,
  secret: string,
  participantId: string,
  kinds: LinkKind[],
): Promise<Recipient | undefined> {
  const [row] = await db
    .select({
      email: participants.email,
      language: participants.language,
      serial: participants.linkSerial,
      claimedAt: participants.claimedAt,
      linkHash: participants.linkHash,
      nextLinkHash: participants.nextLinkHash,
      starterName,
      begunAt: assessments.createdAt,
      touchedAt: assessments.touchedAt,
      noticedAt: assessments.noticedAt,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(and(eq(participants.id, participantId), isNotNull(participants.email), present))
  if (!row?.email) return undefined
  const link = kinds.find((kind) => opens(row, kind, tokenOf(secret, participantId, row.serial, kind)))
  return link && { ...row, email: row.email, link, token: tokenOf(secret, participantId, row.serial, link) }
}

/** The places of an assessment that were joined to an account: their people are told there. */
export async function findJoined(db: Database, assessmentId: string): Promise<{ id: string; memberId: string }[]> {
  const rows = await db
    .select({ id: participants.id, memberId: participants.memberId })
    .from(participants)
    .where(and(eq(participants.assessmentId, assessmentId), isNotNull(participants.memberId), present))
  return rows.map(({ id, memberId }) => ({ id, memberId: memberId as string }))
}

/** Everyone of an assessment who has come without an account, is still there and can be written to. */
export async function findReachable(db: Database, assessmentId: string): Promise<string[]> {
  const rows = await db
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.assessmentId, assessmentId),
        isNotNull(participants.email),
        isNotNull(participants.claimedAt),
        isNull(participants.memberId),
        present,
      ),
    )
    .orderBy(participants.id)
  return rows.map((row) => row.id)
}

const present = and(isNull(participants.withdrawnAt), isNull(participants.revokedAt))
const starterName = sql<string | null>`(
  select s.name from ${participants} s where s.assessment_id = ${assessments.id} and s.starter and s.withdrawn_at is null limit 1)`

function tokenOf(secret: string, id: string, serial: number, kind: LinkKind): string {
  return kind === "invitation"
    ? invitationToken(secret, id, serial)
    : personalToken(secret, id, kind === "next" ? serial + 1 : serial)
}

type LinkRow = { claimedAt: Date | null; linkHash: Buffer | null; nextLinkHash: Buffer | null }

function opens(row: LinkRow, kind: LinkKind, token: string): boolean {
  if ((kind === "invitation") !== (row.claimedAt === null)) return false
  const hash = kind === "next" ? row.nextLinkHash : row.linkHash
  return hash?.equals(hashToken(token)) === true
}
