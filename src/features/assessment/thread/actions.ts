// Writes of a thread: the same people assess the same thing again.
import { and, eq, isNotNull } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { Forbidden } from "../../../core/http/problems.ts"
import { type Assessment, isInvited, type Participant } from "../assessment.ts"
import { change, type Means } from "../change-actions.ts"
import { latestInstrument } from "../instruments.ts"
import type { LinkHolder } from "../link-holder.ts"
import { personalToken } from "../links.ts"
import { hasResult } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { insertClaimed, insertInvited } from "../people/start-actions.ts"
import { assessments, participants } from "../tables.ts"
import { findNext, type Next } from "./place-queries.ts"

/** The next assessment: begun now by this person, or already begun by someone. */
export type Again = { begun: { id: string; token: string } } | { begun: undefined; next: Next }

/**
 * Starts the next assessment of a thread: whoever does becomes its starter, the others are invited anew as the same persons.
 * There is one next assessment at most, however many people click. `latest` gives the instrument that it is made with.
 */
export function assessAgain(
  db: Database,
  holder: LinkHolder,
  id: string,
  means: Means,
  latest = latestInstrument,
): Promise<Again> {
  return change(db, holder, id, means, async (tx, participation) => {
    if (!hasResult(participation)) throw new Forbidden("not_revealed")
    const next = await findNext(tx, holder, participation)
    if (next) return justBegun(next, means) ?? { begun: undefined, next }
    const { me, assessment } = participation
    const assessmentId = uuidv7()
    await tx.insert(assessments).values({
      id: assessmentId,
      field: assessment.field,
      instrumentVersion: latest(assessment.field).version,
      subject: assessment.subject,
      mode: assessment.mode,
      createdAt: means.now,
      touchedAt: means.now,
      threadId: assessment.threadId,
      previousId: assessment.id,
    })
    const begun = await insertClaimed(tx, { ...again(assessment, me, me.email), assessmentId, starter: true }, means)
    if (me.memberId) await tx.update(participants).set({ memberId: me.memberId }).where(eq(participants.id, begun.id))
    if (me.email) await means.jobs.add(tx, "assessment-personal-link", { participant: begun.id })
    await inviteAgain(tx, participation, assessmentId, means)
    return { begun }
  })
}

async function inviteAgain(tx: Database, { me, assessment }: Participation, assessmentId: string, means: Means): Promise<void> {
  const addresses = await ownAddresses(tx, assessment)
  for (const one of assessment.participants.filter((other) => isInvited(other) && other.id !== me.id)) {
    const place = again(assessment, one, addresses.get(one.id))
    const invited = await insertInvited(tx, { ...place, assessmentId }, means)
    if (place.email && place.device === "own") await means.jobs.add(tx, "assessment-invitation", { participant: invited })
  }
}

// Nobody hands a device around when sheets of paper are entered: next time each has their own link.
function again(
  assessment: Assessment,
  { personId, side, name, language, device }: Participant,
  email: string | null | undefined,
) {
  return {
    personId,
    side,
    name: name ?? "",
    language,
    device: assessment.origin === "paper" ? ("own" as const) : device,
    email: email ?? undefined,
  }
}

/** The addresses that people gave themselves; one given for an invitation that was never opened is not theirs. */
async function ownAddresses(tx: Database, assessment: Assessment): Promise<Map<string, string | null>> {
  const rows = await tx
    .select({ id: participants.id, email: participants.email })
    .from(participants)
    .where(and(eq(participants.assessmentId, assessment.id), isNotNull(participants.claimedAt)))
  return new Map(rows.map((row) => [row.id, row.email]))
}

const TWICE_WITHIN_MS = 60_000

// Who clicks twice keeps the second answer only: it must bring the link too.
function justBegun({ assessment, mine }: Next, means: Means): Again | undefined {
  if (!mine?.starter || means.now.getTime() - assessment.createdAt.getTime() > TWICE_WITHIN_MS) return undefined
  return { begun: { id: mine.id, token: personalToken(means.secret, mine.id, 1) } }
}
