import { z } from "zod"
import { readTyped } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { nextRun } from "../../../core/jobs/next-run.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators, type Office } from "../frame/policy.ts"
import { readList } from "../list/list-state.ts"
import { chosenRows } from "../list/row-choice.tsx"
import { retryJobs } from "./job-actions.ts"
import { FAILED_LIST } from "./job-list.ts"
import { findFailedJobs, findQueues } from "./job-queries.ts"
import { JobsPage } from "./jobs-page.tsx"

export const jobRoutes: Route[] = [
  get(`${HOME}/travaux`, administrators, showJobs),
  post(`${HOME}/travaux/relance`, administrators, async (c, { actor }) => {
    const { db, jobs, now } = c.get("services")
    const typed = await readTyped(c)
    const ids = chosenRows(typed).filter((id) => z.uuid().safeParse(id).success)
    const wanted = typed.queue === undefined ? { ids } : { queue: typed.queue }
    const count = await retryJobs(db, jobs, actor, wanted, now())
    return seeOther(c, `${HOME}/travaux?relances=${count}`)
  }),
]

async function showJobs(c: RequestContext, office: Office) {
  const { db, now } = c.get("services")
  const address = new URL(c.req.url).searchParams
  const state = readList(FAILED_LIST, address)
  const [queues, failed] = await Promise.all([findQueues(db, now()), findFailedJobs(db, state)])
  const scheduled = queues.flatMap(({ name, schedule }) =>
    schedule ? [{ name, cron: schedule.cron, next: nextRun(schedule.cron, schedule.timeZone, now()) }] : [],
  )
  const retried = z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000)
    .safeParse(address.get("relances") ?? undefined)
  return page(
    c,
    <JobsPage
      shell={shellOf(c)}
      office={office}
      queues={queues}
      scheduled={scheduled}
      state={state}
      failed={failed}
      {...(retried.success && { retried: retried.data })}
    />,
  )
}
