import { sql } from "drizzle-orm"
import { fromDrizzle, type JobResult, type Job as Kept, PgBoss } from "pg-boss"
import type { Logger } from "pino"
import type { Database } from "../db/database.ts"

/** Work done outside a request. `data` holds ids only: what a job needs it reads when it runs. */
export type Job<Services> = {
  name: string
  /** Runs again after a fault, and may run twice at once: when a worker falls silent its job is given to another. */
  run: (services: Services, data: Record<string, string>) => Promise<void>
  /** A cron line in the instance's time zone, for what comes back by itself. */
  schedule?: string
}

export type Jobs = {
  /** Writes a job down in the caller's transaction: it exists if and only if the write that asked for it does. */
  add: (tx: Database, name: string, data: Record<string, string>) => Promise<void>
}

export type JobQueues = Jobs & {
  /** Takes failed jobs of a queue up again, in the caller's transaction. Others are left alone. */
  retry: (tx: Database, name: string, ids: string[]) => Promise<void>
}

/** `stop` waits for the jobs that run, this many milliseconds at most; what is cut off then is tried again. */
export type RunningJobs = JobQueues & { stop: (within?: number) => Promise<void> }

const TIME_ZONE = "Europe/Paris"
const A_DAY = 86_400

/** How often a job is tried: with the pauses below for about three hours, then staff may take it up again. */
export const TRIES = 11
const QUEUE = {
  retryLimit: TRIES - 1,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 3_600,
  // A worker that takes longer is held to be dead.
  expireInSeconds: 300,
  retentionSeconds: 7 * A_DAY,
  // A failed job stays for a long weekend, with its data, so that it can be taken up again. One that is done goes at once.
  deleteAfterSeconds: 4 * A_DAY,
  notify: true,
}
const WORK = { batchSize: 5, burstWhenBatchFull: true, perJobResults: true, notifyPollingIntervalSeconds: 10 } as const

/**
 * Starts the workers, which take up to five jobs of a name at once. `services` is asked when a job runs, since jobs are part of the
 * services themselves.
 */
export async function startJobs<Services>(options: {
  databaseUrl: string
  jobs: Job<Services>[]
  services: () => Services
  log: Logger
}): Promise<RunningJobs> {
  const { databaseUrl, log } = options
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    application_name: "de-concert-jobs",
    useListenNotify: true,
    maintenanceIntervalSeconds: 3_600,
  })
  boss.on("error", (err) => log.warn({ err }, "jobs"))
  await boss.start()
  await openQueues(
    boss,
    options.jobs.map(({ name }) => name),
  )
  for (const job of options.jobs) {
    await boss.work<Record<string, string>, void, typeof WORK>(job.name, WORK, (batch) =>
      Promise.all(batch.map((one) => finish(boss, job, one, options))),
    )
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: TIME_ZONE })
  }
  return {
    async add(tx, name, data) {
      await boss.send(name, data, { db: fromDrizzle(tx, sql) })
    },
    async retry(tx, name, ids) {
      await boss.retry(name, ids, { db: fromDrizzle(tx, sql) })
    },
    stop: (within = 5_000) => boss.stop({ graceful: true, timeout: within }),
  }
}

// Asked once for all: a program that starts again has them already. One that an earlier release made is given today's rules.
async function openQueues(boss: PgBoss, names: string[]): Promise<void> {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  const rules = Object.entries(QUEUE) as [keyof typeof QUEUE, unknown][]
  for (const name of names) {
    const queue = known.get(name)
    if (!queue) await boss.createQueue(name, QUEUE)
    else if (rules.some(([rule, value]) => queue[rule] !== value)) await boss.updateQueue(name, QUEUE)
  }
}

type Means<Services> = { services: () => Services; log: Logger }

// The queue keeps what it is told of a job: neither its data once it is done, nor an error's words, which may repeat an address.
async function finish<Services>(
  boss: PgBoss,
  job: Job<Services>,
  one: Kept<Record<string, string>>,
  { services, log }: Means<Services>,
): Promise<JobResult> {
  const { name } = job
  const data = one.data ?? {}
  try {
    await job.run(services(), data)
    if (Object.keys(data).length > 0) await boss.deleteJob(name, one)
    log.info({ job: name }, "job done")
    return { id: one.id, status: "completed" }
  } catch (err) {
    log.warn({ job: name, err }, "job failed")
    return { id: one.id, status: "failed", output: failureOf(err) }
  }
}

/** What is kept of an error: its kind, and its code if it is one. */
function failureOf(error: unknown): { kind: string; code?: string } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = "code" in error ? String(error.code) : ""
  return { kind: error.name, ...(/^[A-Z0-9_. ]{1,40}$/i.test(code) ? { code } : {}) }
}
