import { z } from "zod"

/** A mail as it is sent: plain text first, since every reader and program can read it. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  language: string
  /** Where one POST ends mails of this kind, without a page or a sign-in (RFC 8058). */
  unsubscribe?: string
}

/** The way out of the program. SMTP in production, the outbox while developing, a list in tests. */
export type Mailer = {
  /**
   * Throws MailRefused when another try is useless, MailNotSent when it is worth one. `messageId` is "local-part@domain", without
   * brackets: the same for a mail that is sent again, so that it is recognised.
   */
  send: (mail: Mail, messageId?: string) => Promise<void>
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

/** The server refused this message for good: trying again would be refused again. */
export class MailRefused extends MailNotSent {}

/** The server says that nobody can be reached at this address. */
export class AddressRefused extends MailRefused {}

const SUBJECT_LIMIT = 150
/** Written as it is between angle brackets, into a header. Plain http is for a laptop. */
const UNSUBSCRIBE = /^(https:\/\/|http:\/\/localhost[:/])[!#-;=?-~]{1,200}$/

/** What goes into a mail's headers holds one plain address and one line. Throws what only a fault of ours can be. */
export function requireSendable({ to, subject, language, unsubscribe }: Mail): void {
  if (!z.email().max(254).safeParse(to).success) throw new TypeError("a mail needs one plain address")
  if (subject === "" || subject.length > SUBJECT_LIMIT || /\p{Cc}|\u2028|\u2029/u.test(subject))
    throw new TypeError("a mail needs a subject of one line")
  if (!/^[a-z]{2}$/.test(language)) throw new TypeError("a mail needs a language of two letters")
  if (unsubscribe !== undefined && !UNSUBSCRIBE.test(unsubscribe))
    throw new TypeError("a mail's address to unsubscribe needs to be one https address")
}
