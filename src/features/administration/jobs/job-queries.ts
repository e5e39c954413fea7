// The jobs as pg-boss keeps them, read from its tables; written only by itself. What a job was given is never read here.
import { type SQL, sql } from "drizzle-orm"
import type { Pending } from "../../../core/administration.ts"
import type { Database } from "../../../core/db/database.ts"
import type { ListState } from "../list/list-state.ts"
import { byKey, cutPage, PAGE_SIZE, type Page } from "../list/page-queries.ts"
import type { FailedJob, Queue } from "./job-list.ts"

type QueueRow = Omit<Queue, "oldest" | "lastDone" | "schedule"> & {
  oldest: string | null
  last_done: string | null
  cron: string | null
  timezone: string | null
}

/** Every queue, by name; none before the jobs were ever started. */
export async function findQueues(db: Database, now: Date): Promise<Queue[]> {
  const moment = sql`${now.toISOString()}::timestamptz`
  const rows = await readJobs<QueueRow>(
    db,
    sql`
    select q.name,
      count(*) filter (where j.state in ('created', 'retry'))::int as waiting,
      count(*) filter (where j.state = 'active')::int as running,
      count(*) filter (where j.state = 'failed')::int as failed,
      min(greatest(j.created_on, j.start_after)) filter (where j.state in ('created', 'retry') and j.start_after <= ${moment}) as oldest,
      max(j.completed_on) filter (where j.state = 'completed') as last_done,
      min(s.cron) as cron, min(s.timezone) as timezone
    from pgboss.queue q
    left join pgboss.job j on j.name = q.name
    left join pgboss.schedule s on s.name = q.name and s.kind = 'cron'
    where q.name not like '\\_\\_%'
    group by q.name order by q.name`,
  )
  return rows.map(({ oldest, last_done, cron, timezone, ...row }) => ({
    ...row,
    oldest: dateOf(oldest),
    lastDone: dateOf(last_done),
    schedule: cron === null ? null : { cron, timeZone: timezone ?? "UTC" },
  }))
}

type FailedRow = { id: string; key: string; queue: string; added_at: string; failed_at: string; tries: number; code: string }

/** Jobs that were given up, the latest first: when, how often they were tried, and the error's code. */
export async function findFailedJobs(db: Database, state: ListState): Promise<Page<FailedJob>> {
  const moment = sql`to_char(coalesce(j.completed_on, j.created_on) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`
  const { from, order } = byKey({ key: moment, type: "text", id: sql`j.id` }, state)
  const { file } = state.filters
  const rows = await readJobs<FailedRow>(
    db,
    sql`
    select j.id, ${moment} as key, j.name as queue, j.created_on as added_at, coalesce(j.completed_on, j.created_on) as failed_at,
      j.retry_count + 1 as tries, concat_ws(' ', coalesce(j.output->>'kind', j.output->>'name'), j.output->>'code') as code
    from pgboss.job j
    where j.state = 'failed' ${file ? sql`and j.name = ${file}` : sql``} ${from ? sql`and ${from}` : sql``}
    order by ${order} limit ${PAGE_SIZE + 1}`,
  )
  const found = rows.map(({ added_at, failed_at, ...row }) => ({
    ...row,
    addedAt: new Date(added_at),
    failedAt: new Date(failed_at),
  }))
  return cutPage(found, state)
}

export async function countFailedJobs(db: Database): Promise<Pending> {
  const [found] = await readJobs<{ count: number; oldest: string | null }>(
    db,
    sql`select count(*)::int as count, min(completed_on) as oldest from pgboss.job where state = 'failed'`,
  )
  return { count: found?.count ?? 0, oldest: dateOf(found?.oldest ?? null) }
}

/** The queue of each of these jobs that failed; with `queue`, all of its failed ones. */
export function findRetryable(
  db: Database,
  wanted: { ids: string[] } | { queue: string },
): Promise<{ id: string; queue: string }[]> {
  const which = "queue" in wanted ? sql`name = ${wanted.queue}` : sql`id = any(${sql.param(wanted.ids)}::uuid[])`
  return readJobs(db, sql`select id, name as queue from pgboss.job where state = 'failed' and ${which}`)
}

/** pg-boss makes its tables when the jobs start for the first time: until then there is nothing. */
async function readJobs<Row extends Record<string, unknown>>(db: Database, query: SQL): Promise<Row[]> {
  const made = await db.execute<{ made: boolean }>(sql`select to_regclass('pgboss.job') is not null as made`)
  if (!made.rows[0]?.made) return []
  return (await db.execute<Row>(query)).rows as Row[]
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
