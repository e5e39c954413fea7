import type { Mail, Mailer } from "./mail.ts"

const MOST_KEPT = 100

/** While developing, and where no SMTP server is configured: mails are kept in memory for /boite-d-envoi to show. */
export function createOutbox(delivers = true): Mailer & { mails: Mail[] } {
  const mails: Mail[] = []
  return {
    delivers,
    mails,
    async send(mail) {
      mails.unshift(mail)
      mails.length = Math.min(mails.length, MOST_KEPT)
    },
  }
}
