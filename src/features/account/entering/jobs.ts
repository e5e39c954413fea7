import { LINK_MINUTES } from "../../../core/auth/create-auth.ts"
import { makeEntryLink } from "../../../core/auth/ways-in.ts"
import type { Job } from "../../../core/jobs/jobs.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { Services } from "../../../core/services.ts"
import type { Reader } from "../mails/account-mail.ts"
import { newDeviceMail } from "../mails/credential-mails.ts"
import { alreadyMemberMail, joinMail, noAccountMail, signInMail } from "../mails/entry-mails.ts"
import type { DeviceName } from "./device-name.ts"
import { answerTo, type EntryAsked } from "./entry.ts"
import { ENTRY_JOB, keepBesideLink, readEntry } from "./entry-actions.ts"
import { findReader, findReaderByEmail } from "./entry-queries.ts"

export const enteringJobs: Job<Services>[] = [
  {
    name: ENTRY_JOB,
    async run(services, { sealed = "" }) {
      const asked = readEntry(services.secret, sealed)
      // Whoever waited that long has asked again, or given up.
      if (services.now().getTime() - asked.at.getTime() > LINK_MINUTES * 60_000) return
      const member = await findReaderByEmail(services.db, asked.email)
      const answer = answerTo(asked, member !== undefined)
      const to = { email: asked.email, language: member?.language ?? asked.language }
      await deliver(
        services,
        { key: `account.entry ${asked.id}`, template: `account.${answer}`, asked: true },
        await mailFor(services, asked, answer, to),
      )
    },
  },
  {
    name: "account-new-device",
    async run(services, { member = "", browser, system, kind = "computer", at = "" }) {
      const to = await findReader(services.db, member)
      const device = { browser: browser || undefined, system: system || undefined, kind: kind as DeviceName["kind"] }
      const about = { key: `account.new_device ${member} ${at}`, template: "account.new_device" }
      if (to) await deliver(services, about, newDeviceMail(services, to, device, new Date(at)))
    },
  },
]

async function mailFor(services: Services, asked: EntryAsked, answer: ReturnType<typeof answerTo>, to: Reader): Promise<Mail> {
  if (answer === "no_account") return noAccountMail(services, to)
  const { auth, db, now } = services
  const joining = answer === "join" ? asked.joining : undefined
  const token = await makeEntryLink(auth, { email: asked.email, ...(joining ? { name: joining.displayName } : {}) })
  const expiresAt = new Date(now().getTime() + LINK_MINUTES * 60_000)
  const beside = {
    language: to.language,
    retour: asked.retour,
    ...(asked.browser ? { browser: asked.browser } : {}),
    ...(joining ? { charter: joining.charter } : {}),
  }
  await keepBesideLink(db, token, beside, expiresAt, now())
  return { sign_in: signInMail, already: alreadyMemberMail, join: joinMail }[answer](services, to, token)
}
