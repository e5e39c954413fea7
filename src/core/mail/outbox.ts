import { type Mail, type Mailer, requireSendable } from "./mail.ts"

const MOST_KEPT = 100

/** Counted from 1, so that a mail keeps its address while others come. */
export type KeptMail = Mail & { number: number }
export type Outbox = Mailer & { mails: KeptMail[] }

/**
 * While developing and in tests: mails are kept in memory, newest first, for /boite-d-envoi to show. Where they would be
 * kept for nobody (`delivers` is false) they are dropped.
 */
export function createOutbox(delivers = true): Outbox {
  const mails: KeptMail[] = []
  let sent = 0
  return {
    delivers,
    mails,
    async send(mail) {
      requireSendable(mail)
      sent++
      if (!delivers) return
      mails.unshift({ ...mail, number: sent })
      mails.length = Math.min(mails.length, MOST_KEPT)
    },
  }
}

export function isOutbox(mailer: Mailer): mailer is Outbox {
  return "mails" in mailer
}
