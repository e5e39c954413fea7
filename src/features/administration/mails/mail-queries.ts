// What became of mails. Neither a text nor an address is kept of them: there is nothing here that says to whom one went.
import { and, eq, sql } from "drizzle-orm"
import type { Pending } from "../../../core/administration.ts"
import type { Database } from "../../../core/db/database.ts"
import { mails, refusedAddresses } from "../../../core/mail/tables.ts"
import type { ListState } from "../list/list-state.ts"
import { byKey, cutPage, PAGE_SIZE, type Page } from "../list/page-queries.ts"
import { COUNTED_DAYS, MAIL_STATES, type MailState } from "./mail-list.ts"

export type MailRow = {
  id: string
  key: string
  template: string
  state: MailState
  tries: number
  code: string | null
  createdAt: Date
  changedAt: Date
}

export async function findMails(db: Database, state: ListState): Promise<Page<MailRow>> {
  const { from, order } = byKey({ key: mails.id, type: "uuid", id: mails.id }, state)
  const { etat, modele } = state.filters
  const asked = MAIL_STATES.find((one) => one === etat)
  const rows = await db
    .select({
      id: mails.id,
      key: sql<string>`${mails.id}::text`,
      template: mails.template,
      state: mails.state,
      tries: mails.tries,
      code: mails.code,
      createdAt: mails.createdAt,
      changedAt: mails.changedAt,
    })
    .from(mails)
    .where(and(from, asked && eq(mails.state, asked), modele ? eq(mails.template, modele) : undefined))
    .orderBy(order)
    .limit(PAGE_SIZE + 1)
  return cutPage(rows, state)
}

export type DayCount = { day: string; state: MailState; count: number }

/** How many mails of each day are in each state, the latest day first. */
export function countByDay(db: Database, now: Date): Promise<DayCount[]> {
  const day = sql<string>`to_char(${mails.createdAt} at time zone 'Europe/Paris', 'YYYY-MM-DD')`
  const since = new Date(now.getTime() - COUNTED_DAYS * 86_400_000)
  return db
    .select({ day, state: mails.state, count: sql<number>`count(*)::int` })
    .from(mails)
    .where(sql`${mails.createdAt} > ${since.toISOString()}::timestamptz`)
    .groupBy(sql`1`, mails.state)
    .orderBy(sql`1 desc`)
}

/** How many addresses nothing more is sent to. */
export async function countRefusedAddresses(db: Database): Promise<number> {
  const [found] = await db.select({ count: sql<number>`count(*)::int` }).from(refusedAddresses)
  return found?.count ?? 0
}

/** Mails that failed for good lately. */
export async function findFailedMails(db: Database): Promise<Pending> {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int`, oldest: sql<string | null>`min(${mails.changedAt})` })
    .from(mails)
    .where(eq(mails.state, "failed"))
  return { count: found?.count ?? 0, oldest: found?.oldest ? new Date(found.oldest) : null }
}
