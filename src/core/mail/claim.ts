// Who sends a mail, when several workers could: its row goes from waiting to sending in one statement.
import { and, eq, inArray, lt, ne, or, sql } from "drizzle-orm"
import type { Database } from "../db/database.ts"
import { uuidv7 } from "../db/key.ts"
import { mails } from "./tables.ts"

/** Longer than a mailer ever takes, shorter than a job waits for a worker that was killed. */
export const TAKEN_OVER_AFTER_MS = 240_000

export type Claim = { id: string; tries: number }
export type Settled = { state: "sent" | "refused" | "dropped"; code: string | null }

/**
 * Takes a mail to send it: one that is new, waits for another try, failed and is tried once more, or whose worker was killed.
 * "busy": another is sending it now. "settled": there is nothing left to do.
 */
export async function claimMail(
  db: Database,
  { key, template }: { key: string; template: string },
  now: Date,
): Promise<Claim | "busy" | "settled"> {
  const abandoned = and(eq(mails.state, "sending"), lt(mails.changedAt, new Date(now.getTime() - TAKEN_OVER_AFTER_MS)))
  const [claim] = await db
    .insert(mails)
    .values({ id: uuidv7(), key, template, state: "sending", tries: 1, createdAt: now, changedAt: now })
    .onConflictDoUpdate({
      target: mails.key,
      set: { state: "sending", tries: sql`${mails.tries} + 1`, changedAt: now },
      setWhere: or(inArray(mails.state, ["waiting", "failed"]), abandoned),
    })
    .returning({ id: mails.id, tries: mails.tries })
  if (claim) return claim
  const [{ state } = { state: "sending" }] = await db.select({ state: mails.state }).from(mails).where(eq(mails.key, key))
  return state === "sending" ? "busy" : "settled"
}

/** Notes what became of a mail. That it was sent stands, whoever took it over meanwhile. */
export async function settleMail(db: Database, { id }: Claim, settled: Settled, now: Date): Promise<void> {
  await db
    .update(mails)
    .set({ ...settled, changedAt: now })
    .where(and(eq(mails.id, id), ne(mails.state, "sent")))
}

/** Notes that a try failed, unless another worker has taken the mail over. */
export async function noteFailure(
  db: Database,
  { id, tries }: Claim,
  failure: { last: boolean; code: string },
  now: Date,
): Promise<void> {
  const state = failure.last ? "failed" : "waiting"
  await db
    .update(mails)
    .set({ state, code: failure.code, changedAt: now })
    .where(and(eq(mails.id, id), eq(mails.state, "sending"), eq(mails.tries, tries)))
}
