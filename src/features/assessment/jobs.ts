// What an assessment does outside a request: its mails. A job for someone who is gone does nothing.
// A mail's key holds all that makes it another mail: a new link has a new serial, and who asks again does so at another minute.
import type { Job } from "../../core/jobs/jobs.ts"
import { deliver } from "../../core/mail/deliver.ts"
import { notify } from "../../core/notifications/notify.ts"
import type { Services } from "../../core/services.ts"
import { KEPT_MONTHS, NOTICE_DAYS } from "./keeping/actions.ts"
import { erasureMail, invitationMail, type LostLink, lostLinksMail, personalLinkMail, revealedMail } from "./mails/mails.ts"
import { findJoined, findReachable, findRecipient, type LinkKind } from "./mails/recipient-queries.ts"

export const jobs: Job<Services>[] = [
  {
    name: "assessment-invitation",
    async run(services, { participant = "", again = "" }) {
      const to = await recipient(services, participant, "invitation")
      if (!to) return
      const key = `assessment.invitation ${participant} ${to.serial} ${again}`
      await deliver(services, { key, template: "assessment.invitation" }, invitationMail(services, to, to.starterName))
    },
  },
  {
    name: "assessment-personal-link",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "personal")
      if (!to) return
      const key = `assessment.personal-link ${participant} ${to.serial}`
      await deliver(services, { key, template: "assessment.personal-link", asked: true }, personalLinkMail(services, to))
    },
  },
  {
    name: "assessment-lost-links",
    async run(services, { participants = "", asked = "" }) {
      const found: LostLink[] = []
      for (const id of participants.split(" ").filter(Boolean)) {
        const to = await recipient(services, id, "next", "invitation")
        if (to) found.push({ ...to, invitation: to.link === "invitation" })
      }
      const [first, ...others] = found
      if (!first) return
      const key = `assessment.lost-links ${participants} ${asked}`
      await deliver(
        services,
        { key, template: "assessment.lost-links", asked: true },
        lostLinksMail(services, [first, ...others]),
      )
    },
  },
  toEachPerson("assessment-revealed", {
    mail: "assessment-revealed-mail",
    notification: "assessment.revealed",
    part: "/restitution",
  }),
  {
    name: "assessment-revealed-mail",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "personal")
      if (!to) return
      const key = `assessment.revealed ${participant}`
      await deliver(services, { key, template: "assessment.revealed" }, revealedMail(services, to))
    },
  },
  toEachPerson("assessment-erasure-notice", { mail: "assessment-erasure-mail", notification: "assessment.erasure", part: "" }),
  {
    name: "assessment-erasure-mail",
    async run(services, { participant = "" }) {
      const to = await recipient(services, participant, "personal")
      // Someone came by since: nothing will be erased.
      if (!to?.noticedAt) return
      const key = `assessment.erasure-notice ${participant} ${to.noticedAt.toISOString()}`
      const mail = erasureMail(services, to, erasedFrom(to.touchedAt, to.noticedAt))
      await deliver(services, { key, template: "assessment.erasure-notice" }, mail)
    },
  },
]

type Telling = { mail: string; notification: string; part: string }

/** Whoever joined an account is told there; anyone else by a job of their own, so that a mail that fails is tried again alone. */
function toEachPerson(name: string, { mail, notification, part }: Telling): Job<Services> {
  return {
    name,
    async run(services, { assessment = "" }) {
      const { db, jobs, now } = services
      await db.transaction(async (tx) => {
        for (const participant of await findReachable(tx, assessment)) await jobs.add(tx, mail, { participant })
        for (const { id, memberId } of await findJoined(tx, assessment))
          await notify(tx, services, {
            memberId,
            kind: notification,
            subject: id,
            path: `/auto-evaluation/${id}${part}`,
            at: now(),
          })
      })
    },
  }
}

function recipient({ db, secret }: Services, participant: string, ...kinds: LinkKind[]) {
  return findRecipient(db, secret, participant, kinds)
}

function erasedFrom(touchedAt: Date, noticedAt: Date): Date {
  const limit = new Date(touchedAt)
  limit.setUTCMonth(limit.getUTCMonth() + KEPT_MONTHS)
  return new Date(Math.max(limit.getTime(), noticedAt.getTime() + NOTICE_DAYS * 86_400_000))
}
