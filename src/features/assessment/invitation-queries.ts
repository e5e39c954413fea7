// Links and invitations.
import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Database } from "../../core/db/database.ts"
import { NotFound } from "../../core/http/problems.ts"
import type { Language } from "../../core/i18n.ts"
import type { Field } from "./instrument.ts"
import { findInstrument } from "./instruments.ts"
import type { InvitationFacts } from "./invitation.ts"
import { holdsNothing, type LinkHolder } from "./link-holder.ts"
import type { Participation } from "./participation-queries.ts"
import { assessments, participants } from "./tables.ts"

// Who is invited again keeps their person: their address is one that they had given themselves, and is nobody else's to see.
const givenByStarter = sql<
  string | null
>`case when ${participants.claimedAt} is null and ${participants.personId} = ${participants.id} then ${participants.email} end`

/** The other participants' links; the addresses given for them are shown only to the starter, who gave them. */
export async function findAddresses(
  db: Database,
  { me, assessment }: Participation,
): Promise<Map<string, { email: string | null; linkSerial: number }>> {
  if (!me.starter) return new Map()
  const rows = await db
    .select({ id: participants.id, email: givenByStarter, linkSerial: participants.linkSerial })
    .from(participants)
    .where(eq(participants.assessmentId, assessment.id))
  return new Map(rows.map((row) => [row.id, { email: row.email, linkSerial: row.linkSerial }]))
}

/** What an invitation says before it is used: no more than its holder needs to decide. */
export async function findInvitation(db: Database, id: string, language: Language): Promise<InvitationFacts> {
  const starter = alias(participants, "starter")
  const [row] = await db
    .select({
      subject: assessments.subject,
      field: assessments.field,
      version: assessments.instrumentVersion,
      side: participants.side,
      name: participants.name,
      from: starter.name,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .leftJoin(starter, and(eq(starter.assessmentId, assessments.id), eq(starter.starter, true)))
    .where(eq(participants.id, id))
  if (!row) throw new NotFound()
  return { ...row, fieldTitle: findInstrument(row.field as Field, row.version)?.title[language] ?? "" }
}

/** The hash of a participant's present link, to find which of a browser's tokens it is. */
export async function findLinkHash(db: Database, id: string): Promise<Buffer | null> {
  const [row] = await db.select({ hash: participants.linkHash }).from(participants).where(eq(participants.id, id))
  return row?.hash ?? null
}

/** The participations whose links a browser holds, newest first: the way back for someone who returns without their link. */
export async function findHeldParticipations(db: Database, holder: LinkHolder) {
  if (holdsNothing(holder)) return []
  return db
    .select({
      id: participants.id,
      subject: assessments.subject,
      field: sql<Field>`${assessments.field}`,
      side: participants.side,
      finishedAt: participants.finishedAt,
      revealedAt: assessments.revealedAt,
      device: participants.device,
      sealed: participants.sealed,
      memberId: participants.memberId,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(
      and(
        or(
          inArray(participants.linkHash, holder.links),
          holder.memberId === undefined ? undefined : eq(participants.memberId, holder.memberId),
        ),
        isNotNull(participants.claimedAt),
        isNull(participants.withdrawnAt),
        isNull(participants.revokedAt),
      ),
    )
    .orderBy(desc(assessments.touchedAt))
    .limit(20)
}
