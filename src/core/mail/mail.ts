import { z } from "zod"

/** A mail as it is sent: plain text first, since every reader and program can read it. */
export type Mail = { to: string; subject: string; text: string; html: string; language: string }

/** The way out of the program. SMTP in production, the outbox while developing, a list in tests. */
export type Mailer = {
  /** Throws MailRefused when another try is useless, MailNotSent when it is worth one. */
  send: (mail: Mail) => Promise<void>
  /** Whether mails really leave, so that a page doesn't promise what will not happen. */
  delivers: boolean
}

/**
 * The mail did not leave. Says by codes only what happened: a job's failure is kept in the database, and what a mail server
 * answers repeats the address.
 */
export class MailNotSent extends Error {
  readonly code: string
  constructor(code: string) {
    super(`mail not sent: ${code}`)
    this.name = new.target.name
    this.code = code
  }
}

/** The server refused this address or this message for good: trying again would be refused again. */
export class MailRefused extends MailNotSent {}

const SUBJECT_LIMIT = 150

/** What goes into a mail's headers holds one plain address and one line. Throws what only a fault of ours can be. */
export function requireSendable({ to, subject }: Mail): void {
  if (!z.email().max(254).safeParse(to).success) throw new TypeError("a mail needs one plain address")
  if (subject === "" || subject.length > SUBJECT_LIMIT || /\p{Cc}|\u2028|\u2029/u.test(subject))
    throw new TypeError("a mail needs a subject of one line")
}
