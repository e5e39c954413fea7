// Writes that begin an assessment and add people to it.
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken } from "../../../core/secret-link.ts"
import type { Means } from "../change-actions.ts"
import type { Field, Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { invitationToken, personalToken } from "../links.ts"
import { assessments, participants } from "../tables.ts"

export type Start = {
  field: Field
  subject: string
  mode: "together" | "alone"
  side: Side
  name: string
  email: string | undefined
  language: Language
}

/** Begins an assessment. Returns the starter's participation and the token of their personal link. */
export async function startAssessment(db: Database, start: Start, means: Means): Promise<{ id: string; token: string }> {
  const id = uuidv7()
  return db.transaction(async (tx) => {
    await tx.insert(assessments).values({
      id,
      field: start.field,
      instrumentVersion: latestInstrument(start.field).version,
      subject: start.subject,
      mode: start.mode,
      createdAt: means.now,
      touchedAt: means.now,
      threadId: id,
    })
    const claimed = await insertClaimed(
      tx,
      { assessmentId: id, side: start.side, name: start.name, email: start.email, language: start.language, starter: true },
      means,
    )
    if (start.email) await means.jobs.add(tx, "assessment-personal-link", { participant: claimed.id })
    return claimed
  })
}

type NewParticipant = {
  assessmentId: string
  side: Side
  name: string
  email: string | undefined
  language: Language
  device?: "own" | "shared"
  starter?: boolean
  personId?: string
}

/** Adds a participant who holds their personal link from the beginning. */
export async function insertClaimed(tx: Database, one: NewParticipant, means: Means): Promise<{ id: string; token: string }> {
  const id = uuidv7()
  const token = personalToken(means.secret, id, 1)
  await tx.insert(participants).values({ ...row(one, id, means), linkHash: hashToken(token), claimedAt: means.now })
  return { id, token }
}

/** Adds a participant whose invitation waits to be opened. On a shared device there is no link: the place is taken there. */
export async function insertInvited(tx: Database, one: NewParticipant, means: Means): Promise<string> {
  const id = uuidv7()
  const linkHash = one.device === "shared" ? null : hashToken(invitationToken(means.secret, id, 1))
  await tx.insert(participants).values({ ...row(one, id, means), linkHash })
  return id
}

function row(one: NewParticipant, id: string, means: Means) {
  return { ...one, id, personId: one.personId ?? id, name: one.name || null, email: one.email ?? null, invitedAt: means.now }
}
