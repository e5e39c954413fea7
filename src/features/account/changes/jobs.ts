import { eq } from "drizzle-orm"
import { members } from "../../../core/auth/tables.ts"
import type { Job } from "../../../core/jobs/jobs.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import type { Services } from "../../../core/services.ts"
import { CHANGE_JOB } from "./actions.ts"
import { CHANGES, type Change, wordsKey } from "./change.ts"
import { changeMail, changeSubject } from "./mails.ts"

export const changeJobs: Job<Services>[] = [
  {
    name: CHANGE_JOB,
    async run(services, { event = "", change, member = "", provider, at = "" }) {
      const { db, config } = services
      const [to] = await db
        .select({ email: members.email, language: members.language })
        .from(members)
        .where(eq(members.id, member))
      if (!to || !isChange(change)) return
      const name = config.identityProviders.find(({ id }) => id === provider)?.name ?? provider
      const mail = changeMail(services, to, change, new Date(at), name)
      await deliver(services, { key: `account.change ${event}`, template: templateOf(change) }, mail)
    },
  },
]

export const changeMails: MailTemplate[] = CHANGES.map((change) => ({
  template: templateOf(change),
  label: { fr: changeSubject("fr", change), en: changeSubject("en", change) },
  example: (services, language) =>
    changeMail(services, { email: "amina@exemple.fr", language }, change, new Date("2026-11-02T10:00:00Z"), "Pro Santé Connect"),
}))

function templateOf(change: Change): string {
  return `account.${wordsKey(change)}`
}

function isChange(change: string | undefined): change is Change {
  return CHANGES.some((one) => one === change)
}
