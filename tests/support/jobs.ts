import { FEATURES } from "../../src/app.ts"
import type { TestApp } from "./app.ts"

const JOBS = new Map(FEATURES.flatMap((feature) => feature.jobs ?? []).map((job) => [job.name, job]))

/** Runs a job as its worker or its schedule would. */
export async function runJob({ services }: TestApp, name: string, data: Record<string, string> = {}): Promise<void> {
  const job = JOBS.get(name)
  if (!job) throw new Error(`no feature has the job ${name}`)
  await job.run(services, data)
}

/** Runs what was asked for, and what that asks for, until nothing is left; gives the names in their order. */
export async function runJobs(app: TestApp): Promise<string[]> {
  const ran: string[] = []
  for (let job = app.added.shift(); job; job = app.added.shift()) {
    ran.push(job.name)
    await runJob(app, job.name, job.data)
  }
  return ran
}
