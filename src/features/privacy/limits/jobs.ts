import type { Job } from "../../../core/jobs/jobs.ts"
import type { Services } from "../../../core/services.ts"
import { countInactiveTeam } from "../inactivity/actions.ts"
import { tellOfInactiveTeam } from "./team-actions.ts"

export const limitJobs: Job<Services>[] = [
  {
    name: "privacy-limits",
    schedule: "23 2 * * *",
    run: applyAllLimits,
  },
  {
    name: "privacy-inactive-team",
    schedule: "7 8 1 * *",
    async run(services) {
      const count = await countInactiveTeam(services.db, services.now())
      services.log.info({ count }, "inactive accounts of the team")
      if (count > 0) await tellOfInactiveTeam(services, count)
    },
  },
]

/** Every feature forgets what it no longer needs. One that fails keeps none of the others from it; the job is then tried again. */
async function applyAllLimits(services: Services): Promise<void> {
  const failures: unknown[] = []
  for (const { feature, data } of services.personalData) {
    if (!data.applyLimits) continue
    try {
      services.log.info({ feature, went: await data.applyLimits(services) }, "limits of keeping")
    } catch (err) {
      services.log.error({ feature, err }, "limits of keeping")
      failures.push(err)
    }
  }
  if (failures.length > 0) throw failures[0]
}
