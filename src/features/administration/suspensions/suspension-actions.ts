// Suspending and lifting. A suspended person keeps their sessions, their data and a right to answer; `member` pages refuse them.
import { and, eq, isNull } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { NotFound } from "../../../core/http/problems.ts"
import type { Services } from "../../../core/services.ts"
import { requireAdministrator } from "../frame/policy.ts"
import { findMember } from "../members/member-queries.ts"
import { holdTeam } from "../roles/role-actions.ts"
import { type Duration, endOf, type WhyNot, whyNotSuspend } from "./suspension.ts"

export type Means = Pick<Services, "jobs">

/** Suspends someone and tells them by mail. Gives why not, when it cannot be. */
export function suspend(
  db: Database,
  means: Means,
  actor: Actor,
  memberId: string,
  { reason, message, duration }: { reason: string; message: string; duration: Duration },
  now: Date,
): Promise<WhyNot | undefined> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    await holdTeam(tx)
    const why = whyNotSuspend(actor, await findMember(tx, memberId), now)
    if (why) return why
    const id = uuidv7()
    await tx.insert(suspensions).values({ id, memberId, reason, message, startedAt: now, endsAt: endOf(duration, now) ?? null })
    await recordAct(tx, {
      actorId: actor.id,
      act: "member.suspended",
      subject: { kind: "member", id: memberId },
      detail: { suspension: id, duration },
      at: now,
    })
    await means.jobs.add(tx, "administration-suspension-mail", { suspension: id })
    return undefined
  })
}

/** Ends a suspension before its time and tells the person; one that was lifted already stays as it is. */
export function liftSuspension(
  db: Database,
  means: Means,
  actor: Actor,
  memberId: string,
  suspensionId: string,
  now: Date,
): Promise<void> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    const suspension = await findSuspension(tx, memberId, suspensionId)
    const lifted = await tx
      .update(suspensions)
      .set({ liftedAt: now })
      .where(and(eq(suspensions.id, suspension.id), isNull(suspensions.liftedAt)))
      .returning({ id: suspensions.id })
    if (lifted.length === 0) return
    await recordAct(tx, {
      actorId: actor.id,
      act: "suspension.lifted",
      subject: { kind: "member", id: memberId },
      detail: { suspension: suspensionId },
      at: now,
    })
    await means.jobs.add(tx, "administration-suspension-lifted-mail", { suspension: suspensionId })
  })
}

/** Notes that the team read the person's answer and leaves the suspension as it is: the answer waits no more. */
export function keepAfterAnswer(db: Database, actor: Actor, memberId: string, suspensionId: string, now: Date): Promise<void> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    const { answeredAt } = await findSuspension(tx, memberId, suspensionId)
    if (answeredAt === null) return
    await recordAct(tx, {
      actorId: actor.id,
      act: "suspension.answer_read",
      subject: { kind: "suspension", id: suspensionId },
      detail: { member: memberId },
      at: now,
    })
  })
}

async function findSuspension(tx: Database, memberId: string, id: string) {
  const [found] = await tx
    .select({ id: suspensions.id, answeredAt: suspensions.answeredAt })
    .from(suspensions)
    .where(and(eq(suspensions.memberId, memberId), eq(suspensions.id, id)))
    .for("update")
  if (!found) throw new NotFound()
  return found
}
