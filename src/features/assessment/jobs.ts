// What an assessment does outside a request: its mails, and the limit of keeping. A job for someone who is gone does nothing.
import type { Job } from "../../core/jobs/jobs.ts"
import { type Mail, MailRefused } from "../../core/mail/mail.ts"
import type { Services } from "../../core/services.ts"
import { eraseUntouched, KEPT_MONTHS, NOTICE_DAYS, noticeUntouched } from "./keeping/actions.ts"
import { erasureMail, invitationMail, type LostLink, lostLinksMail, personalLinkMail, revealedMail } from "./mails/mails.ts"
import { findReachable, findRecipient, type LinkKind } from "./mails/recipient-queries.ts"

export const jobs: Job<Services>[] = [
  {
    name: "assessment-invitation",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "invitation")
      if (to) await deliver(services, invitationMail(services, to, to.starterName))
    },
  },
  {
    name: "assessment-personal-link",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "personal")
      if (to) await deliver(services, personalLinkMail(services, to))
    },
  },
  {
    name: "assessment-lost-links",
    async run(services, { participants = "" }) {
      const found: LostLink[] = []
      for (const id of participants.split(" ").filter(Boolean)) {
        const to = await recipient(services, id, "next", "invitation")
        if (to) found.push({ ...to, invitation: to.link === "invitation" })
      }
      const [first, ...others] = found
      if (first) await deliver(services, lostLinksMail(services, [first, ...others]))
    },
  },
  toEachReachable("assessment-revealed", "assessment-revealed-mail"),
  {
    name: "assessment-revealed-mail",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "personal")
      if (to) await deliver(services, revealedMail(services, to))
    },
  },
  toEachReachable("assessment-erasure-notice", "assessment-erasure-mail"),
  {
    name: "assessment-erasure-mail",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "personal")
      // Someone came by since: nothing will be erased.
      if (to?.noticedAt) await deliver(services, erasureMail(services, to, erasedFrom(to.touchedAt, to.noticedAt)))
    },
  },
  {
    name: "assessment-retention",
    schedule: "17 3 * * *",
    async run({ db, secret, jobs, now, log }) {
      const noticed = await noticeUntouched(db, { secret, jobs, now: now() })
      const erased = await eraseUntouched(db, now())
      log.info({ noticed, erased }, "untouched assessments")
    },
  },
]

/** A job a person, so that a mail that fails is tried again alone. */
function toEachReachable(name: string, each: string): Job<Services> {
  return {
    name,
    async run({ db, jobs }, { assessment = "" }) {
      await db.transaction(async (tx) => {
        for (const participant of await findReachable(tx, assessment)) await jobs.add(tx, each, { participant })
      })
    },
  }
}

function recipient({ db, secret }: Services, participant: string, ...kinds: LinkKind[]) {
  return findRecipient(db, secret, participant, kinds)
}

async function deliver({ mailer, log }: Services, mail: Mail): Promise<void> {
  try {
    await mailer.send(mail)
  } catch (error) {
    // Trying again would be refused again; anything else is thrown, for another try.
    if (!(error instanceof MailRefused)) throw error
    log.warn({ err: error }, "mail refused")
  }
}

function erasedFrom(touchedAt: Date, noticedAt: Date): Date {
  const limit = new Date(touchedAt)
  limit.setUTCMonth(limit.getUTCMonth() + KEPT_MONTHS)
  return new Date(Math.max(limit.getTime(), noticedAt.getTime() + NOTICE_DAYS * 86_400_000))
}
