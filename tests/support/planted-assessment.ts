import type { Database } from "../../src/core/db/database.ts"
import { hashToken } from "../../src/core/secret-link.ts"
import type { Assessment, Participant } from "../../src/features/assessment/assessment.ts"
import { personalToken } from "../../src/features/assessment/links.ts"
import { answers, assessments, participants, sideClosures } from "../../src/features/assessment/tables.ts"

const A_DAY = new Date("2026-10-05T08:00:00Z")

/** The link of a planted place, whatever its state. */
export function plantedToken(secret: string, participant: Pick<Participant, "id">): string {
  return personalToken(secret, participant.id, 1)
}

/**
 * Writes assessments straight into the tables, in the state that they are said to be in. Everybody has a link, and answers to
 * these criteria, whatever their state: level 3, with a remark that names whose it is.
 */
export async function plantAssessments(db: Database, secret: string, all: Assessment[], criteria: string[]): Promise<void> {
  await db
    .insert(assessments)
    .values(all.map((one) => ({ ...one, touchedAt: A_DAY, participants: undefined, closedSides: undefined })))
  const people = all.flatMap((one) => one.participants.map((person) => ({ ...person, assessmentId: one.id })))
  const rows = people.map((one) => ({
    ...one,
    invitedAt: A_DAY,
    email: one.reachable ? `${one.id}@example.org` : null,
    linkHash: hashToken(plantedToken(secret, one)),
  }))
  if (rows.length > 0) await db.insert(participants).values(rows)
  const closures = all.flatMap((one) => one.closedSides.map((side) => ({ assessmentId: one.id, side, closedAt: A_DAY })))
  if (closures.length > 0) await db.insert(sideClosures).values(closures)
  const given = people.flatMap(({ id }) =>
    criteria.map((criterion) => ({ participantId: id, criterion, rating: "3", remark: `of ${id}`, savedAt: A_DAY })),
  )
  if (given.length > 0) await db.insert(answers).values(given)
}
