import { and, eq, inArray, isNull } from "drizzle-orm"
import type { Database } from "../db/database.ts"
import { uuidv7 } from "../db/key.ts"
import type { Services } from "../services.ts"
import { type Chosen, EVERY_KIND, frequencyFor } from "./frequency.ts"
import { notificationPreferences, notifications } from "./tables.ts"

export type News = {
  memberId: string
  /** As a feature declares it: "assessment.revealed". */
  kind: string
  /** What it is about, so that the same is told once: an id. */
  subject: string
  /** Where it leads, without the language's prefix: "/auto-evaluation/0190…". */
  path: string
  /** What the kind's sentence needs: titles and numbers. Never an answer, a remark or anything of health. */
  parts?: Record<string, string>
  at: Date
}

/** The job that sends a notification at once; its data is `{ notification: id }`. */
export const MAIL_JOB = "notification-mail"

/**
 * Tells a member something, in the caller's transaction: what is told exists if and only if it happened. Takes the place of an unread
 * notification of the same kind and subject. Its mail goes as the member chose for the kind, or as the kind usually does: at once
 * by a job, in a digest, or never. Throws TypeError for a kind that no feature declares.
 */
export async function notify(tx: Database, services: Pick<Services, "jobs" | "notificationKinds">, news: News): Promise<void> {
  const { memberId, kind, subject, path, parts = {}, at } = news
  const declared = services.notificationKinds.find((one) => one.kind === kind)
  if (!declared) throw new TypeError(`no feature declares the notification ${kind}`)
  const frequency = frequencyFor(declared, await findChosen(tx, memberId, [kind]))
  // With a key of its own it stands on top again, and what was planned for the one before finds nothing to send.
  const fresh = { id: uuidv7(), path, parts, createdAt: at, mailedAt: frequency === "never" ? at : null }
  await tx
    .insert(notifications)
    .values({ ...fresh, memberId, kind, subject })
    .onConflictDoUpdate({
      target: [notifications.memberId, notifications.kind, notifications.subject],
      targetWhere: isNull(notifications.readAt),
      set: fresh,
    })
  if (frequency === "at_once") await services.jobs.add(tx, MAIL_JOB, { notification: fresh.id })
}

/** What a member chose: of these kinds, or of all. */
export async function findChosen(db: Database, memberId: string, kinds?: string[]): Promise<Chosen> {
  const chosen = await db
    .select({ kind: notificationPreferences.kind, frequency: notificationPreferences.frequency })
    .from(notificationPreferences)
    .where(
      and(eq(notificationPreferences.memberId, memberId), kinds && inArray(notificationPreferences.kind, [...kinds, EVERY_KIND])),
    )
  return new Map(chosen.map((one) => [one.kind, one.frequency]))
}
