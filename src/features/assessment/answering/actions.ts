// Writes of one's own answers.
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { prepared } from "../../../core/db/prepared.ts"
import { BadRequest, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { type Answer, missingCriteria } from "../answer.ts"
import { findOwnAnswers } from "../answer-queries.ts"
import { change, type Means, revealIfReady } from "../change-actions.ts"
import { instrumentOf, instrumentsAsking } from "../instruments.ts"
import { holdsNothing, type LinkHolder } from "../link-holder.ts"
import { mayAnswer, mayTakeUpAgain } from "../lock.ts"
import { askedBy, findParticipation, isHeld, isKey } from "../participation-queries.ts"
import { answers, assessments, participants } from "../tables.ts"

// One statement: who may write is decided in it, and it waits for a finish or a reveal under way (for share; the assessment
// first, as every change does, else two could wait for each other).
const save = prepared((db) => {
  const place = db
    .select({
      participantId: participants.id,
      criterion: sql<string>`${sql.placeholder("criterion")}::text`.as("criterion"),
      rating: sql<string>`${sql.placeholder("rating")}::text`.as("rating"),
      remark: sql<string>`${sql.placeholder("remark")}::text`.as("remark"),
      savedAt: sql<Date>`${sql.placeholder("now")}::timestamptz`.as("saved_at"),
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(
      and(
        eq(participants.id, sql.placeholder("participant")),
        isHeld,
        isNotNull(participants.claimedAt),
        isNull(participants.withdrawnAt),
        isNull(participants.revokedAt),
        isNull(participants.finishedAt),
        isNull(assessments.revealedAt),
        sql`${assessments.field} || '.' || ${assessments.instrumentVersion} = any(${sql.placeholder("asking")})`,
      ),
    )
    .for("share", { of: [assessments, participants] })
  return db
    .insert(answers)
    .select(place)
    .onConflictDoUpdate({
      target: [answers.participantId, answers.criterion],
      set: { rating: sql`excluded.rating`, remark: sql`excluded.remark`, savedAt: sql`excluded.saved_at` },
    })
    .returning({ saved: answers.criterion })
    .prepare("save_answer")
})

/**
 * Saves one answer at once. Throws NotFound when the holder has no link of this place, Forbidden when answers are finished,
 * BadRequest for a criterion that this assessment's version does not ask.
 */
export async function saveAnswer(db: Database, holder: LinkHolder, id: string, answer: Answer, now: Date): Promise<void> {
  if (holdsNothing(holder) || !isKey(id)) throw new NotFound()
  const saved = await save(db).execute({
    participant: id,
    ...askedBy(holder),
    asking: instrumentsAsking(answer.criterion).map((one) => `${one.field}.${one.version}`),
    criterion: answer.criterion,
    rating: String(answer.rating),
    remark: answer.remark,
    now: now.toISOString(),
  })
  if (saved.length > 0) return
  const { me, assessment } = await findParticipation(db, holder, id)
  throw mayAnswer(assessment, me) ? new BadRequest(422) : new Forbidden("finished")
}

/** Says that one has finished. Returns the criteria that are missing, if any: then nothing was written. */
export function finishAnswers(db: Database, holder: LinkHolder, id: string, means: Means): Promise<string[]> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    // A form sent twice has finished once.
    if (me.finishedAt !== null) return []
    if (!mayAnswer(assessment, me)) throw new Forbidden("finished")
    const instrument = instrumentOf(assessment)
    const missing = missingCriteria(instrument, await findOwnAnswers(tx, me))
    if (missing.length > 0) return missing
    await tx.update(participants).set({ finishedAt: means.now }).where(eq(participants.id, me.id))
    await revealIfReady(tx, assessment.id, means)
    return []
  })
}

/** Takes finished answers up again, while another side has not finished. */
export function takeUpAnswers(db: Database, holder: LinkHolder, id: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    if (!mayTakeUpAgain(assessment, me)) throw new Forbidden("cannot_take_up")
    await tx.update(participants).set({ finishedAt: null }).where(eq(participants.id, me.id))
  })
}

/** Agrees, or no longer, that single answers of one's side are shown. */
export function shareAnswers(db: Database, holder: LinkHolder, id: string, shares: boolean, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me }) => {
    // Whoever holds a replaced link may not be who answered.
    if (me.sealed) throw new Forbidden("sealed")
    await tx.update(participants).set({ sharesAnswers: shares }).where(eq(participants.id, me.id))
  })
}
