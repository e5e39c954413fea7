// Writes what was filled in on paper: an assessment that is finished, revealed and placed from the beginning.
import { eq } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Language } from "../../../core/i18n.ts"
import type { Means } from "../change-actions.ts"
import { type Instrument, otherSide, SIDES, type Side } from "../instrument.ts"
import { insertClaimed } from "../people/start-actions.ts"
import { answers, assessments, participants, placingConfirmations, placings } from "../tables.ts"
import { momentOfDay, type PaperEntry } from "./paper-entry.ts"

/** Saves both sides' sheets. Returns the place of whoever entered them and the links of both: they may sit before one screen. */
export function enterPaper(
  db: Database,
  instrument: Instrument,
  entry: PaperEntry,
  language: Language,
  means: Means,
): Promise<{ id: string; tokens: string[] }> {
  const assessmentId = uuidv7()
  const place = (side: Side) => ({
    assessmentId,
    side,
    name: entry.names[side],
    email: side === entry.side ? entry.email : undefined,
    language,
    device: "shared" as const,
    starter: side === entry.side,
  })
  return db.transaction(async (tx) => {
    await tx.insert(assessments).values({
      id: assessmentId,
      field: instrument.field,
      instrumentVersion: instrument.version,
      subject: entry.subject,
      mode: "together",
      origin: "paper",
      createdAt: momentOfDay(entry.date, means.now),
      touchedAt: means.now,
      revealedAt: means.now,
      threadId: assessmentId,
    })
    const mine = await insertClaimed(tx, place(entry.side), means)
    const theirs = await insertClaimed(tx, place(otherSide(entry.side)), means)
    await tx.update(participants).set({ finishedAt: means.now }).where(eq(participants.assessmentId, assessmentId))
    const places = { [entry.side]: mine.id, [otherSide(entry.side)]: theirs.id } as Record<Side, string>
    await tx.insert(answers).values(SIDES.flatMap((side) => answersOf(side, places[side], entry, means.now)))
    await insertPlacings(tx, assessmentId, entry, means.now)
    if (entry.email) await means.jobs.add(tx, "assessment-personal-link", { participant: mine.id })
    return { id: mine.id, tokens: [mine.token, theirs.token] }
  })
}

function answersOf(side: Side, participantId: string, entry: PaperEntry, savedAt: Date) {
  return entry.criteria.map((one) => ({
    participantId,
    criterion: one.criterion,
    rating: String(one.ratings[side]),
    remark: one.remarks[side],
    savedAt,
  }))
}

/** What stood on paper was placed by both, so both have confirmed it. */
async function insertPlacings(tx: Database, assessmentId: string, { criteria, side }: PaperEntry, now: Date): Promise<void> {
  const placed = criteria.flatMap(({ criterion, joint, note }) =>
    joint === undefined
      ? []
      : [{ id: uuidv7(), assessmentId, criterion, version: 1, level: String(joint), note, placedBySide: side, placedAt: now }],
  )
  if (placed.length === 0) return
  await tx.insert(placings).values(placed)
  await tx
    .insert(placingConfirmations)
    .values(placed.flatMap(({ id }) => SIDES.map((one) => ({ placingId: id, side: one, confirmedAt: now }))))
}
