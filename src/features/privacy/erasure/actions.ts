// Asking to leave, changing one's mind, leaving.
import { and, eq, gt, ne } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { hashToken } from "../../../core/secret-link.ts"
import type { Services } from "../../../core/services.ts"
import { isInactive } from "../inactivity/inactivity.ts"
import { erasures } from "../tables.ts"
import { type Cause, dueDate, isDue } from "./erasure.ts"
import { erasureToken, findLeaving, isLastAdministrator } from "./queries.ts"

type Means = Pick<Services, "secret" | "jobs">

/**
 * Plans the erasure of one's account. Asked twice, it keeps its first date; one planned for want of visits becomes one's own.
 * Whoever administers the platform alone first has to hand it over: false.
 */
export function askErasure(db: Database, actor: Actor, { secret, jobs }: Means, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (await isLastAdministrator(tx, actor)) return false
    const tokenHash = hashToken(erasureToken(secret, actor.id, now))
    const planned = { cause: "asked" as Cause, askedAt: now, dueAt: dueDate(now), warnings: 0, tokenHash }
    const asked = await tx
      .insert(erasures)
      .values({ memberId: actor.id, ...planned })
      .onConflictDoUpdate({ target: erasures.memberId, set: planned, setWhere: ne(erasures.cause, "asked") })
      .returning({ memberId: erasures.memberId })
    if (asked.length === 0) return true
    await jobs.add(tx, "privacy-erasure-asked-mail", { member: actor.id })
    await recordAct(tx, { actorId: actor.id, act: "erasure.asked", subject: { kind: "member", id: actor.id }, at: now })
    return true
  })
}

/**
 * Keeps an account that was to be erased: by its member, or by who holds the link of the mail, whom nothing else is shown. Counts as
 * coming by. Gives whether there was still something to call off.
 */
export function cancelErasure(
  db: Database,
  { memberId, actorId }: { memberId: string; actorId: string | undefined },
  { jobs }: Pick<Services, "jobs">,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [cancelled] = await tx
      .delete(erasures)
      .where(and(eq(erasures.memberId, memberId), gt(erasures.dueAt, now)))
      .returning({ cause: erasures.cause, askedAt: erasures.askedAt })
    if (!cancelled) return false
    await tx
      .update(members)
      .set({ lastSeenOn: now.toISOString().slice(0, 10) })
      .where(eq(members.id, memberId))
    const about = { member: memberId, asked: cancelled.askedAt.toISOString() }
    if (cancelled.cause === "asked") await jobs.add(tx, "privacy-erasure-cancelled-mail", about)
    await recordAct(tx, {
      actorId,
      act: "erasure.cancelled",
      subject: { kind: "member", id: memberId },
      detail: { cause: cancelled.cause },
      at: now,
    })
    return true
  })
}

/**
 * Takes an account out of every feature, then the account itself, all or nothing; what happens between two tries is started over.
 * Gives false where nothing was due any more: it was called off, has happened, or someone came by after all.
 */
export function eraseAccount(services: Services, memberId: string, now: Date): Promise<boolean> {
  return services.db.transaction(async (tx) => {
    await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("update")
    const leaving = await findLeaving(tx, memberId)
    if (!leaving || !isDue(leaving, now)) return false
    if (leaving.cause === "inactive" && !isInactive(leaving, now)) {
      await tx.delete(erasures).where(eq(erasures.memberId, memberId))
      return false
    }
    for (const { data } of services.personalData) await data.eraseMember(tx, { id: memberId, email: leaving.email }, services)
    await tx.delete(members).where(eq(members.id, memberId))
    await recordAct(tx, {
      actorId: undefined,
      act: "member.erased",
      subject: { kind: "member", id: memberId },
      detail: { cause: leaving.cause },
      at: now,
    })
    return true
  })
}
