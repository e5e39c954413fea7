// A member's places, for Mon espace and for the download of one's data. Who asks comes first.
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { assessments, participants, placings } from "../tables.ts"

export type OwnPlace = {
  id: string
  subject: string
  claimedAt: Date
  finishedAt: Date | null
  revealedAt: Date | null
  /** Both sides have begun to place criteria together. */
  placing: boolean
}

/** The places that were joined to an account, the last touched first. */
export async function findOwnPlaces(db: Database, memberId: string): Promise<OwnPlace[]> {
  const rows = await db
    .select({
      id: participants.id,
      subject: assessments.subject,
      claimedAt: participants.claimedAt,
      finishedAt: participants.finishedAt,
      revealedAt: assessments.revealedAt,
      placing: sql<boolean>`exists (select 1 from ${placings} p where p.assessment_id = ${assessments.id})`,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(
      and(
        eq(participants.memberId, memberId),
        isNotNull(participants.claimedAt),
        isNull(participants.withdrawnAt),
        isNull(participants.revokedAt),
      ),
    )
    .orderBy(desc(assessments.touchedAt))
  return rows.map((row) => ({ ...row, claimedAt: row.claimedAt as Date }))
}
