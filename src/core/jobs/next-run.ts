import { PgBoss } from "pg-boss"

/** When a schedule comes next after a moment; `cron` as a job's schedule says it. Asks no database. */
export function nextRun(cron: string, timeZone: string, from: Date): Date | undefined {
  return calendar.previewSchedule(cron, { tz: timeZone, from, count: 1 })[0]
}

// Never started: it connects to nothing.
const calendar = new PgBoss({ connectionString: "postgres://localhost/none" })
