import { sql } from "drizzle-orm"
import { fromDrizzle, PgBoss } from "pg-boss"
import type { Logger } from "pino"
import type { Database } from "../db/database.ts"

/** Work done outside a request. `data` holds ids only: what a job needs it reads when it runs. */
export type Job<Services> = {
  name: string
  run: (services: Services, data: Record<string, string>) => Promise<void>
  /** A cron line in the instance's time zone, for what comes back by itself. */
  schedule?: string
}

export type Jobs = {
  /** Writes a job down in the caller's transaction: it exists if and only if the write that asked for it does. */
  add: (tx: Database, name: string, data: Record<string, string>) => Promise<void>
}

export type RunningJobs = Jobs & { stop: () => Promise<void> }

const TIME_ZONE = "Europe/Paris"

/**
 * Starts the workers. Failed jobs are tried again five times with growing pauses.
 * `services` is asked when a job runs, since jobs are part of the services themselves.
 */
export async function startJobs<Services>(options: {
  databaseUrl: string
  jobs: Job<Services>[]
  services: () => Services
  log: Logger
}): Promise<RunningJobs> {
  const boss = new PgBoss({ connectionString: options.databaseUrl, max: 3, application_name: "de-concert-jobs" })
  boss.on("error", (err) => options.log.warn({ err }, "jobs"))
  await boss.start()
  for (const job of options.jobs) {
    await boss.createQueue(job.name, { retryLimit: 5, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 })
    await boss.work<Record<string, string>>(job.name, async (batch) => {
      for (const one of batch) {
        await job.run(options.services(), one.data ?? {})
        options.log.info({ job: job.name }, "job done")
      }
    })
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: TIME_ZONE })
  }
  return {
    async add(tx, name, data) {
      await boss.send(name, data, { db: fromDrizzle(tx, sql) })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
