// What every write to an assessment does: lock its row, load afresh, note that it was touched, reveal when that is due.
import { eq, sql } from "drizzle-orm"
import type { Database } from "../../core/db/database.ts"
import { NotFound } from "../../core/http/problems.ts"
import type { RequestContext } from "../../core/http/request.ts"
import type { Jobs } from "../../core/jobs/jobs.ts"
import type { LinkHolder } from "./link-holder.ts"
import { isReadyToReveal } from "./lock.ts"
import { findAssessment, findParticipation, isKey, type Participation } from "./participation-queries.ts"
import { assessments, participants } from "./tables.ts"

/** What the writes stand on besides the database. */
export type Means = { secret: string; jobs: Jobs; now: Date }

export function meansOf(c: RequestContext): Means {
  const { secret, jobs, now } = c.get("services")
  return { secret, jobs, now: now() }
}

/** Runs one change by a participant: locks the assessment, loads it afresh, notes that it was touched. */
export function change<Result>(
  db: Database,
  holder: LinkHolder,
  id: string,
  means: { now: Date },
  write: (tx: Database, participation: Participation) => Promise<Result>,
): Promise<Result> {
  if (!isKey(id)) throw new NotFound()
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select 1 from ${assessments} where ${assessments.id} = (select ${participants.assessmentId} from ${participants} where ${participants.id} = ${id}) for update`,
    )
    const participation = await findParticipation(tx, holder, id)
    await touch(tx, participation.assessment.id, means.now)
    return write(tx, participation)
  })
}

/** Notes that someone came by: the limit of keeping counts from here. */
export async function touch(tx: Database, assessmentId: string, now: Date): Promise<void> {
  await tx.update(assessments).set({ touchedAt: now, noticedAt: null }).where(eq(assessments.id, assessmentId))
}

/** Reveals in the same transaction as the act that made it possible, so that nobody can slip in between. */
export async function revealIfReady(tx: Database, assessmentId: string, means: Means): Promise<void> {
  const assessment = await findAssessment(tx, assessmentId)
  if (!isReadyToReveal(assessment)) return
  await tx.update(assessments).set({ revealedAt: means.now }).where(eq(assessments.id, assessmentId))
  await means.jobs.add(tx, "assessment-revealed", { assessment: assessmentId })
}

/** "2026-11-02T10:00": what is asked twice within a minute, as by a form sent twice, is one mail. */
export function minuteOf(now: Date): string {
  return now.toISOString().slice(0, 16)
}
