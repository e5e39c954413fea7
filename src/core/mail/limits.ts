import { and, inArray, lt } from "drizzle-orm"
import type { Services } from "../services.ts"
import { mails, refusedAddresses } from "./tables.ts"

/** How long it is known that a mail was sent. No job lives so long: none can send it again. */
const MAILS_KEPT_DAYS = 90
/** An address may live again, or be somebody else's. */
const REFUSALS_KEPT_MONTHS = 12
/** Longer than all tries of a job take. */
const GIVEN_UP_AFTER_DAYS = 2

/** Applies the limits of keeping, every night; gives how many rows went. A mail whose job is gone is noted as failed. */
export async function applyMailLimits({ db, now }: Pick<Services, "db" | "now">): Promise<Record<string, number>> {
  await db
    .update(mails)
    .set({ state: "failed", code: "EABANDONED", changedAt: now() })
    .where(and(inArray(mails.state, ["waiting", "sending"]), lt(mails.changedAt, daysBefore(now(), GIVEN_UP_AFTER_DAYS))))
  const forgotten = await db
    .delete(mails)
    .where(lt(mails.createdAt, daysBefore(now(), MAILS_KEPT_DAYS)))
    .returning({ id: mails.id })
  const limit = new Date(now())
  limit.setUTCMonth(limit.getUTCMonth() - REFUSALS_KEPT_MONTHS)
  const forgiven = await db
    .delete(refusedAddresses)
    .where(lt(refusedAddresses.refusedAt, limit))
    .returning({ code: refusedAddresses.code })
  return { mails: forgotten.length, refusedAddresses: forgiven.length }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
