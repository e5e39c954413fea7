// The one way to answers.
import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm"
import type { Database } from "../../core/db/database.ts"
import { prepared } from "../../core/db/prepared.ts"
import { type Answer, type Rating, readRating } from "./answer.ts"
import type { Participant } from "./assessment.ts"
import type { SingleAnswer } from "./side-reading.ts"
import { answers, assessments, participants } from "./tables.ts"

// The lock in SQL, the twin of mayRead in lock.ts: own answers unless sealed; everyone's finished answers once revealed.
const readable = prepared((db) => {
  const reader = db.$with("reader").as(
    db
      .select()
      .from(participants)
      .where(sql`${participants.id} = any(${sql.placeholder("readers")})`),
  )
  const own = and(
    eq(participants.id, reader.id),
    or(isNotNull(assessments.revealedAt), and(eq(reader.sealed, false), or(eq(reader.device, "own"), isNull(reader.finishedAt)))),
  )
  const revealed = and(isNotNull(assessments.revealedAt), isNotNull(participants.finishedAt), isNull(participants.revokedAt))
  return db
    .with(reader)
    .select({
      reader: reader.id,
      participant: answers.participantId,
      criterion: answers.criterion,
      rating: answers.rating,
      remark: answers.remark,
    })
    .from(reader)
    .innerJoin(assessments, eq(assessments.id, reader.assessmentId))
    .innerJoin(participants, eq(participants.assessmentId, assessments.id))
    .innerJoin(answers, eq(answers.participantId, participants.id))
    .where(and(isNull(reader.withdrawnAt), isNull(reader.revokedAt), or(own, revealed)))
    .prepare("readable_answers")
})

/** Every answer that this participant may read now. The only way to answers, for pages, sheets and exports alike. */
export async function findReadableAnswers(db: Database, reader: Participant): Promise<SingleAnswer[]> {
  return (await findReadableAnswersOf(db, [reader])).get(reader.id) ?? []
}

/** The same for one person's places in several assessments at once: place → the answers that it may read. */
export async function findReadableAnswersOf(db: Database, readers: Participant[]): Promise<Map<string, SingleAnswer[]>> {
  const rows = await readable(db).execute({ readers: readers.map((one) => one.id) })
  const answers = rows.map(({ reader, ...row }) => ({ reader, answer: { ...row, rating: readRating(row.rating) as Rating } }))
  return new Map(readers.map(({ id }) => [id, answers.filter((one) => one.reader === id).map((one) => one.answer)]))
}

/** A participant's own answers, where they may be shown: never through a replaced link. */
export async function findOwnAnswers(db: Database, reader: Participant): Promise<Answer[]> {
  if (reader.sealed) return []
  const all = await findReadableAnswers(db, reader)
  return all.filter((answer) => answer.participant === reader.id)
}
