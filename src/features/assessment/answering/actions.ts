// Writes of one's own answers.
import { eq, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { prepared } from "../../../core/db/prepared.ts"
import { BadRequest, Forbidden } from "../../../core/http/problems.ts"
import { type Answer, missingCriteria } from "../answer.ts"
import { findOwnAnswers } from "../answer-queries.ts"
import { change, type Means, revealIfReady } from "../change-actions.ts"
import { findInstrument } from "../instruments.ts"
import type { LinkHolder } from "../link-holder.ts"
import { mayAnswer, mayTakeUpAgain } from "../lock.ts"
import { findParticipation } from "../participation-queries.ts"
import { participants } from "../tables.ts"

// One statement: who may write is decided in it, and it waits for a finish or a reveal under way (for share; the assessment
// first, as every change does, else two could wait for each other).
const save = prepared((db) => ({
  execute: (values: { participant: string; links: Buffer[]; criterion: string; rating: string; remark: string; now: Date }) =>
    db.execute<{ saved: boolean }>(sql`
      with place as (
        select p.id from participants p join assessments a on a.id = p.assessment_id
        where p.id = ${values.participant} and p.link_hash = any(${sql.param(values.links)}) and p.claimed_at is not null
          and p.withdrawn_at is null and p.revoked_at is null and p.finished_at is null and a.revealed_at is null
        for share of a, p)
      insert into answers (participant_id, criterion, rating, remark, saved_at)
      select place.id, ${values.criterion}, ${values.rating}, ${values.remark}, ${values.now.toISOString()}::timestamptz from place
      on conflict (participant_id, criterion) do update set rating = excluded.rating, remark = excluded.remark, saved_at = excluded.saved_at
      returning true as saved`),
}))

/** Saves one answer at once. Throws BadRequest for a criterion of another version, Forbidden when answers are finished. */
export async function saveAnswer(
  db: Database,
  holder: LinkHolder,
  id: string,
  instrument: { field: Parameters<typeof findInstrument>[0]; version: number },
  answer: Answer,
  now: Date,
): Promise<void> {
  const known = findInstrument(instrument.field, instrument.version)?.criteria.some(
    (criterion) => criterion.key === answer.criterion,
  )
  if (!known) throw new BadRequest(422)
  const { rows } = await save(db).execute({
    participant: id,
    links: holder.links,
    criterion: answer.criterion,
    rating: String(answer.rating),
    remark: answer.remark,
    now,
  })
  if (rows.length > 0) return
  await findParticipation(db, holder, id)
  throw new Forbidden("finished")
}

/** Says that one has finished. Returns the criteria that are missing, if any: then nothing was written. */
export function finishAnswers(db: Database, holder: LinkHolder, id: string, means: Means): Promise<string[]> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    // A form sent twice has finished once.
    if (me.finishedAt !== null) return []
    if (!mayAnswer(assessment, me)) throw new Forbidden("finished")
    const instrument = findInstrument(assessment.field, assessment.instrumentVersion)
    if (!instrument) throw new Error(`no instrument ${assessment.field} ${assessment.instrumentVersion}`)
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
