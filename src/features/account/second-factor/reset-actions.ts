// The way through the team for who lost both the application and the recovery codes. It makes sure who asks by other means.
import { and, asc, eq, isNull } from "drizzle-orm"
import { type Actor, hasRole } from "../../../core/auth/actor.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { Conflict, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { noteChange } from "../changes/actions.ts"
import { secondFactorResets } from "../tables.ts"
import { type Means, takeAway } from "./actions.ts"

export type ResetRequest = { id: string; memberId: string; displayName: string; email: string; askedAt: Date }

/** What waits for an administrator, the oldest first. */
export function findResetRequests(db: Database): Promise<ResetRequest[]> {
  return db
    .select({
      id: secondFactorResets.id,
      memberId: members.id,
      displayName: members.displayName,
      email: members.email,
      askedAt: secondFactorResets.askedAt,
    })
    .from(secondFactorResets)
    .innerJoin(members, eq(members.id, secondFactorResets.memberId))
    .where(isNull(secondFactorResets.decidedAt))
    .orderBy(asc(secondFactorResets.askedAt))
}

/** Asks the team, for someone who has shown the first factor. Asked twice is asked once. */
export async function askReset({ db, jobs, now }: Means, memberId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const asked = await tx
      .insert(secondFactorResets)
      .values({ id: uuidv7(), memberId, askedAt: now() })
      .onConflictDoNothing()
      .returning({ id: secondFactorResets.id })
    if (asked.length > 0) await noteChange(tx, jobs, { change: "second_factor_reset.asked", memberId, at: now() })
  })
}

/**
 * Takes the factor away from who asked, and ends all their sessions. Throws Forbidden for who is no administrator, or asked
 * themselves; NotFound where nothing was asked; Conflict when it was decided meanwhile.
 */
export function acceptReset(means: Means, actor: Actor, requestId: string): Promise<void> {
  return decide(means, actor, requestId, "accepted", async (tx, memberId) => {
    await takeAway(tx, memberId, means.now())
    await endSessions(tx, memberId)
  })
}

/** Leaves all as it is. Throws as acceptReset does. */
export function refuseReset(means: Means, actor: Actor, requestId: string): Promise<void> {
  return decide(means, actor, requestId, "refused", async () => undefined)
}

async function decide(
  { db, jobs, now }: Means,
  actor: Actor,
  requestId: string,
  decision: "accepted" | "refused",
  carryOut: (tx: Database, memberId: string) => Promise<void>,
): Promise<void> {
  if (!hasRole(actor, "administrator")) throw new Forbidden()
  await db.transaction(async (tx) => {
    const [request] = await tx.select().from(secondFactorResets).where(eq(secondFactorResets.id, requestId)).for("update")
    if (!request) throw new NotFound()
    if (request.memberId === actor.id) throw new Forbidden("own_request")
    if (request.decidedAt !== null) throw new Conflict(request.decision)
    await carryOut(tx, request.memberId)
    await tx
      .update(secondFactorResets)
      .set({ decidedAt: now(), decision, decidedBy: actor.id })
      .where(and(eq(secondFactorResets.id, requestId), isNull(secondFactorResets.decidedAt)))
    const { memberId } = request
    await noteChange(tx, jobs, { change: `second_factor_reset.${decision}`, memberId, actorId: actor.id, at: now() })
  })
}
