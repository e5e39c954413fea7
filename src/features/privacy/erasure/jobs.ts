import type { Job } from "../../../core/jobs/jobs.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import type { Services } from "../../../core/services.ts"
import { isInactive } from "../inactivity/inactivity.ts"
import { erasedMail, erasureAskedMail, erasureCancelledMail, inactiveMail } from "../mails/mails.ts"
import { eraseAccount } from "./actions.ts"
import { goesWithoutMail, isDue } from "./erasure.ts"
import { erasurePath, findContact, findDue, findLeaving, type Leaving } from "./queries.ts"

export const erasureJobs: Job<Services>[] = [
  {
    name: "privacy-erasure-asked-mail",
    async run(services, { member = "" }) {
      const leaving = await findLeaving(services.db, member)
      // Called off meanwhile: the other mail says so.
      if (leaving?.cause !== "asked") return
      const mail = erasureAskedMail(services, withPath(services, leaving), leaving.dueAt)
      const key = `privacy.erasure-asked ${member} ${leaving.askedAt.toISOString()}`
      await deliver(services, { key, template: "privacy.erasure-asked" }, mail)
    },
  },
  {
    name: "privacy-erasure-cancelled-mail",
    async run(services, { member = "", asked = "" }) {
      const to = await findContact(services.db, member)
      if (!to) return
      const about = { key: `privacy.erasure-cancelled ${member} ${asked}`, template: "privacy.erasure-cancelled" }
      await deliver(services, about, erasureCancelledMail(services, to))
    },
  },
  {
    name: "privacy-inactive-mail",
    async run(services, { member = "", warning = "1" }) {
      const leaving = await findLeaving(services.db, member)
      // Whoever came by since is not told that they did not.
      if (leaving?.cause !== "inactive" || !isInactive(leaving, services.now())) return
      const mail = inactiveMail(services, withPath(services, leaving), leaving.dueAt, Number(warning))
      const key = `privacy.inactive ${member} ${leaving.askedAt.toISOString()} ${warning}`
      await deliver(services, { key, template: "privacy.inactive" }, mail)
    },
  },
  {
    name: "privacy-erasures",
    schedule: "11 * * * *",
    async run({ db, jobs, now }) {
      for (const member of await findDue(db, now())) await jobs.add(db, "privacy-erase", { member })
    },
  },
  {
    name: "privacy-erase",
    async run(services, { member = "" }) {
      const now = services.now()
      const leaving = await findLeaving(services.db, member)
      if (!leaving || !isDue(leaving, now)) return
      if (leaving.cause === "asked" || isInactive(leaving, now)) await sayGoodbye(services, leaving, now)
      if (await eraseAccount(services, member, now)) services.log.info({ cause: leaving.cause }, "account erased")
    },
  },
]

/** While there still is an address. From the due date on nothing can be called off, so what it says will be true. */
async function sayGoodbye(services: Services, leaving: Leaving, now: Date): Promise<void> {
  const about = { key: `privacy.erased ${leaving.memberId}`, template: "privacy.erased" }
  try {
    await deliver(services, about, erasedMail(services, leaving))
  } catch (error) {
    if (!goesWithoutMail(leaving, now)) throw error
    services.log.warn({ err: error }, "account erased without a last mail")
  }
}

function withPath({ secret }: Services, leaving: Leaving) {
  return { ...leaving, path: erasurePath(secret, leaving.memberId, leaving.askedAt) }
}
