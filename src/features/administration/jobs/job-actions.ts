import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import type { Database } from "../../../core/db/database.ts"
import type { JobQueues } from "../../../core/jobs/jobs.ts"
import { requireAdministrator } from "../frame/policy.ts"
import { findRetryable } from "./job-queries.ts"

/** Takes failed jobs up again, some of them or all of a queue. Gives how many there were. */
export function retryJobs(
  db: Database,
  jobs: JobQueues,
  actor: Actor,
  wanted: { ids: string[] } | { queue: string },
  now: Date,
): Promise<number> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    const found = await findRetryable(tx, wanted)
    for (const [queue, failed = []] of Object.entries(Object.groupBy(found, (one) => one.queue))) {
      await jobs.retry(
        tx,
        queue,
        failed.map(({ id }) => id),
      )
      await recordAct(tx, {
        actorId: actor.id,
        act: "job.retried",
        subject: { kind: "queue", id: queue },
        detail: { count: String(failed.length) },
        at: now,
      })
    }
    return found.length
  })
}
