// The demonstration: added once, opened by whoever develops. Nothing here can touch what is no demonstration.
import { eq, inArray, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { invitationToken, personalToken } from "../links.ts"
import { assessments, participants } from "../tables.ts"
import { findDemonstration, findFictionalLink } from "./queries.ts"
import { playScenario } from "./scenario-actions.ts"
import { SCENARIOS, THREADS } from "./scenarios.ts"

/** Adds the demonstration, unless it is there. Returns whether it was added. */
export function addDemonstration(db: Database, secret: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two processes may start at once.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('assessment demonstration'))`)
    if ((await findDemonstration(tx)).length > 0) return false
    for (const scenario of SCENARIOS) await playScenario(tx, scenario, secret, now)
    // It was written in the past, and would soon be erased as untouched.
    await tx.update(assessments).set({ touchedAt: now, noticedAt: null }).where(inArray(assessments.threadId, THREADS))
    return true
  })
}

/** Makes a fictional participant's link open with this secret, whichever it was made with. Returns its token. */
export async function renewLink(db: Database, secret: string, participantId: string): Promise<string> {
  const link = await findFictionalLink(db, participantId)
  if (!link) throw new NotFound()
  const token = (link.claimedAt === null ? invitationToken : personalToken)(secret, participantId, link.serial)
  await db
    .update(participants)
    .set({ linkHash: hashToken(token) })
    .where(eq(participants.id, participantId))
  return token
}
