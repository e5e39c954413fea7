// Someone's places in the assessments of a thread.
import { desc, eq, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { type Assessment, isInvited, type Participant } from "../assessment.ts"
import type { LinkHolder } from "../link-holder.ts"
import { askedBy, closedSides, type Participation, participantsOf, readAssessment } from "../participation-queries.ts"
import { assessments } from "../tables.ts"
import { placeOf, reachedFrom } from "../thread.ts"

/** Someone's place in one of a thread's assessments; `held` when this browser has its link. */
export type ThreadPlace = { me: Participant; assessment: Assessment; held: boolean }

/** As many dates as can be looked at together. */
const MOST_DATES = 12

/** This person's places in the thread that the links held may reach (see reachedFrom), among its latest dates. */
export async function findReachedPlaces(
  db: Database,
  holder: LinkHolder,
  { me, assessment }: Participation,
): Promise<ThreadPlace[]> {
  const rows = await db
    .select({ assessment: assessments, participants: participantsOf, closedSides })
    .from(assessments)
    .where(eq(assessments.threadId, assessment.threadId))
    .orderBy(desc(sql`${assessments.id} = ${assessment.id}`), desc(assessments.createdAt))
    .limit(MOST_DATES)
    .prepare("thread")
    .execute(askedBy(holder))
  const thread = rows.map(readAssessment)
  const held = thread.filter((_, index) => rows[index]?.participants.some((one) => one.here && one.personId === me.personId))
  return reachedFrom(me.personId, held, thread).flatMap((one) => {
    const mine = placeOf(me.personId, one)
    return mine ? [{ me: mine, assessment: one, held: held.includes(one) }] : []
  })
}

/** The assessment that goes on from this one, if it was started already, and this person's place in it. */
export type Next = { assessment: Assessment; mine: Participant | undefined; held: boolean }

export async function findNext(db: Database, holder: LinkHolder, { me, assessment }: Participation): Promise<Next | undefined> {
  const query = db
    .select({ assessment: assessments, participants: participantsOf, closedSides })
    .from(assessments)
    .where(eq(assessments.previousId, assessment.id))
  const [row] = await query.prepare("next_assessment").execute(askedBy(holder))
  if (!row) return undefined
  const next = readAssessment(row)
  const mine = next.participants.find((one) => one.personId === me.personId && isInvited(one))
  return { assessment: next, mine, held: row.participants.some((one) => one.here && one.id === mine?.id) }
}
