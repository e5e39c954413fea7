// Withdrawing, erasing, and the limit of keeping.
import { and, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { Forbidden } from "../../../core/http/problems.ts"
import { isInvited } from "../assessment.ts"
import { change, type Means, revealIfReady } from "../change-actions.ts"
import type { LinkHolder } from "../link-holder.ts"
import { answers, assessments, improvementActions, participants } from "../tables.ts"

/**
 * Withdraws one's answers and erases one's data. What was placed together stays, without a name.
 * When the starter leaves, the person who came first after them may invite and replace links; the last one to leave takes it all away.
 */
export function withdraw(db: Database, holder: LinkHolder, id: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    await tx.delete(answers).where(eq(answers.participantId, me.id))
    await tx
      .update(participants)
      .set({
        withdrawnAt: means.now,
        linkHash: null,
        nextLinkHash: null,
        memberId: null,
        email: null,
        name: null,
        sharesAnswers: false,
      })
      .where(eq(participants.id, me.id))
    if (me.name) await unnameActions(tx, assessment.id, me.name)
    const left = assessment.participants.filter((one) => one.id !== me.id && isInvited(one))
    if (left.length === 0) {
      await tx.delete(assessments).where(eq(assessments.id, assessment.id))
      return
    }
    const next = left.find((one) => one.claimedAt !== null)
    if (me.starter && next) {
      await tx.update(participants).set({ starter: false }).where(eq(participants.id, me.id))
      await tx.update(participants).set({ starter: true }).where(eq(participants.id, next.id))
    }
    await revealIfReady(tx, assessment.id, means)
  })
}

// Improvement actions stay: both sides decided them. Where one was this person's by name, nobody is named.
async function unnameActions(tx: Database, assessmentId: string, name: string): Promise<void> {
  for (const [owner, column] of [
    ["partnerOwner", improvementActions.partnerOwner],
    ["professionalOwner", improvementActions.professionalOwner],
  ] as const)
    await tx
      .update(improvementActions)
      .set({ [owner]: "…" })
      .where(and(eq(improvementActions.assessmentId, assessmentId), sql`lower(${column}) = lower(${name})`))
}

/** The starter erases the whole assessment, for everyone. */
export function eraseAssessment(db: Database, holder: LinkHolder, id: string, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, { me, assessment }) => {
    if (!me.starter) throw new Forbidden("starter_only")
    await tx.delete(assessments).where(eq(assessments.id, assessment.id))
  })
}

/** Months without anyone writing or opening it, after which an assessment is erased. */
export const KEPT_MONTHS = 12
/** Days between the notice to the addresses given and the erasure. */
export const NOTICE_DAYS = 30

/** Notes which assessments are about to be erased, and asks for the notice to be sent. Returns how many. */
export async function noticeUntouched(db: Database, means: Means): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .update(assessments)
      .set({ noticedAt: means.now })
      .where(and(isNull(assessments.noticedAt), lt(assessments.touchedAt, beforeErasure(means.now, NOTICE_DAYS))))
      .returning({ id: assessments.id })
    for (const { id } of due) await means.jobs.add(tx, "assessment-erasure-notice", { assessment: id })
    return due.length
  })
}

/** Erases what nobody touched for twelve months, once the notice is old enough. Returns how many. */
export async function eraseUntouched(db: Database, now: Date): Promise<number> {
  const due = db
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        lt(assessments.touchedAt, beforeErasure(now, 0)),
        isNotNull(assessments.noticedAt),
        lt(assessments.noticedAt, days(now, -NOTICE_DAYS)),
      ),
    )
  const erased = await db.delete(assessments).where(inArray(assessments.id, due)).returning({ id: sql`1` })
  return erased.length
}

function beforeErasure(now: Date, noticeDays: number): Date {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - KEPT_MONTHS)
  return days(limit, noticeDays)
}

function days(from: Date, count: number): Date {
  return new Date(from.getTime() + count * 86_400_000)
}
