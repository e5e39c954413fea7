// What notifications do outside a request. A job for someone who is gone, or for what was read meanwhile, does nothing.
import type { Job } from "../../../core/jobs/jobs.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import { frequencyFor } from "../../../core/notifications/frequency.ts"
import { findChosen, MAIL_JOB } from "../../../core/notifications/notify.ts"
import type { Services } from "../../../core/services.ts"
import { DIGEST_JOB, planDigests } from "./digest-actions.ts"
import { findDigest, findToMail, markMailed } from "./mail-queries.ts"
import { atOnceMail, digestMail } from "./mails.ts"
import { isDigest } from "./unsubscription.ts"

export const jobs: Job<Services>[] = [
  {
    name: MAIL_JOB,
    async run(services, { notification = "" }) {
      const { db, now, notificationKinds } = services
      const found = await findToMail(db, notification, now())
      const kind = notificationKinds.find((one) => one.kind === found?.told.kind)
      if (!found || !kind) return
      // What was chosen since holds: a digest will tell it, or nothing will.
      const frequency = frequencyFor(kind, await findChosen(db, found.memberId, [kind.kind]))
      if (frequency === "daily" || frequency === "weekly") return
      if (frequency === "at_once" && !found.suspended)
        await deliver(
          services,
          { key: `notification ${notification}`, template: "notifications.at-once" },
          atOnceMail(services, found, found.told),
        )
      await markMailed(db, notification, now())
    },
  },
  {
    name: DIGEST_JOB,
    async run(services, { member = "", digest = "", at = "" }) {
      const found = await findDigest(services.db, { memberId: member, at: new Date(at) }, services.now())
      const [first, ...others] = found?.told ?? []
      if (!found || !first || !isDigest(digest)) return
      await deliver(
        services,
        { key: `digest ${member} ${at}`, template: `notifications.${digest}` },
        digestMail(services, found, digest, [first, ...others]),
      )
    },
  },
  // Every hour: it is morning somewhere. Minutes are twins of those in digest-actions.ts.
  planned("notification-daily-digests", "10 * * * *", "daily"),
  planned("notification-weekly-digests", "20 * * * *", "weekly"),
]

function planned(name: string, schedule: string, digest: "daily" | "weekly"): Job<Services> {
  return {
    name,
    schedule,
    async run(services) {
      const count = await planDigests(services, digest)
      if (count > 0) services.log.info({ digest, count }, "digests planned")
    },
  }
}
