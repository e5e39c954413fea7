import { statfs } from "node:fs/promises"
import { sql } from "drizzle-orm"
import manifest from "../../../../package.json" with { type: "json" }
import type { Database } from "../../../core/db/database.ts"
import migrations from "../../../core/db/migrations/meta/_journal.json" with { type: "json" }
import { mails } from "../../../core/mail/tables.ts"
import type { Services } from "../../../core/services.ts"
import { findQueues } from "../jobs/job-queries.ts"
import { rhythmOf } from "../jobs/rhythm.ts"
import type { Facts } from "./health.ts"

/** All that the health page tells, as it is now. Four queries, of which one asks whether the jobs ever ran. */
export async function findFacts({ db, config, mailer, now }: Services): Promise<Facts> {
  const [database, lately, queues, disk] = await Promise.all([
    readDatabase(db),
    countMails(db, now()),
    findQueues(db, now()),
    readDisk(config.varFolder),
  ])
  const nightly = queues.filter(({ schedule }) => schedule && rhythmOf(schedule.cron).every === "day")
  return {
    version: manifest.version,
    startedAt: new Date(now().getTime() - process.uptime() * 1000),
    production: config.production,
    database: { version: database.version, bytes: Number(database.bytes) },
    migrations: {
      applied: Number(database.applied),
      missing: migrations.entries.filter(({ when }) => when > Number(database.latest)).length,
    },
    jobs: {
      waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
      oldest: queues.reduce<Date | null>((oldest, queue) => earlier(oldest, queue.oldest), null),
      failed: queues.reduce((sum, queue) => sum + queue.failed, 0),
      // The one that is late tells.
      lastNightly: nightly.every(({ lastDone }) => lastDone)
        ? nightly.reduce<Date | null>((oldest, { lastDone }) => earlier(oldest, lastDone), null)
        : null,
    },
    mails: { delivers: mailer.delivers, ...lately },
    disk,
    memory: process.memoryUsage.rss(),
  }
}

type DatabaseRow = { version: string; bytes: string; applied: string; latest: string }

async function readDatabase(db: Database): Promise<DatabaseRow> {
  const { rows } = await db.execute<DatabaseRow>(sql`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select count(*) from drizzle.__drizzle_migrations) as applied,
      (select coalesce(max(created_at), 0) from drizzle.__drizzle_migrations) as latest`)
  return rows[0] as DatabaseRow
}

const A_DAY_MS = 86_400_000

async function countMails(db: Database, now: Date) {
  const of = (state: string) => sql<number>`count(*) filter (where ${mails.state} = ${sql.raw(`'${state}'`)})::int`
  const since = new Date(now.getTime() - A_DAY_MS).toISOString()
  const [found] = await db
    .select({ sent: of("sent"), failed: of("failed"), refused: of("refused") })
    .from(mails)
    .where(sql`${mails.createdAt} > ${since}::timestamptz`)
  return found ?? { sent: 0, failed: 0, refused: 0 }
}

/** Of the folder of the instance's data, if it has one here. */
async function readDisk(folder: string): Promise<Facts["disk"]> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return undefined // Everything is kept elsewhere.
  }
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}
