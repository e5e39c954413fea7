import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { isKey } from "../participation-queries.ts"
import { assessments, participants } from "../tables.ts"
import { THREADS } from "./scenarios.ts"

/** Everyone in the demonstration whose link can be opened, an assessment after the other. */
export function findDemonstration(db: Database) {
  return db
    .select({
      id: participants.id,
      name: participants.name,
      side: participants.side,
      starter: participants.starter,
      claimedAt: participants.claimedAt,
      finishedAt: participants.finishedAt,
      assessmentId: assessments.id,
      field: assessments.field,
      subject: assessments.subject,
      mode: assessments.mode,
      origin: assessments.origin,
      createdAt: assessments.createdAt,
      revealedAt: assessments.revealedAt,
      threadId: assessments.threadId,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(fictional)
    .orderBy(asc(assessments.threadId), asc(assessments.createdAt), asc(participants.id))
}

export async function findFictionalLink(db: Database, participantId: string) {
  if (!isKey(participantId)) return undefined
  const [link] = await db
    .select({ serial: participants.linkSerial, claimedAt: participants.claimedAt })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(and(eq(participants.id, participantId), fictional))
  return link
}

export async function hasAssessments(db: Database): Promise<boolean> {
  const some = await db.select({ id: assessments.id }).from(assessments).limit(1)
  return some.length > 0
}

const fictional = and(
  inArray(assessments.threadId, THREADS),
  isNull(participants.withdrawnAt),
  isNull(participants.revokedAt),
  isNotNull(participants.linkHash),
)
