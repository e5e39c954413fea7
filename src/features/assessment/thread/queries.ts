// What the way over the dates is made of, in three queries beyond the participation.
import type { Database } from "../../../core/db/database.ts"
import { findReadableAnswersOf } from "../answer-queries.ts"
import type { LinkHolder } from "../link-holder.ts"
import { hasResult } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { findPlacingsOf } from "../placing-queries.ts"
import type { DateSource } from "./evolution.ts"
import { findReachedPlaces } from "./place-queries.ts"

/** This person's dates in the thread that have a result, as they may read them. */
export async function findDates(db: Database, holder: LinkHolder, participation: Participation): Promise<DateSource[]> {
  const reached = await findReachedPlaces(db, holder, participation)
  const places = reached.filter(hasResult)
  if (places.length === 0) return []
  const answers = await findReadableAnswersOf(
    db,
    places.map((one) => one.me),
  )
  const placings = await findPlacingsOf(db, places)
  return places.map(({ me, assessment, held }) => ({
    held,
    me,
    assessment,
    alsoHere: [],
    answers: answers.get(me.id) ?? [],
    placings: placings.get(assessment.id) ?? [],
    actions: [],
  }))
}
