import type { Services } from "../services.ts"
import { type Mail, MailRefused } from "./mail.ts"

/** `key` says what the mail is about, so that it is never sent twice: "assessment.revealed 0190…". */
export type About = { key: string; template: string }

/** Sends a mail from a job. A refusal for good is noted; anything else is thrown, so that the job is tried again. */
export async function deliver({ mailer, log }: Services, { template }: About, mail: Mail): Promise<void> {
  try {
    await mailer.send(mail)
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    log.warn({ err: error, template }, "mail refused")
  }
}
