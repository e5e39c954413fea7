/** A mail as it is sent: plain text first, since every reader and program can read it. */
export type Mail = { to: string; subject: string; text: string; html: string; language: string }

/** The way out of the program. SMTP in production, the outbox while developing, a list in tests. */
export type Mailer = {
  send: (mail: Mail) => Promise<void>
  /** Whether mails really leave, so that a page doesn't promise what will not happen. */
  delivers: boolean
}
