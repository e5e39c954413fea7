import { TRIES } from "../jobs/jobs.ts"
import type { Services } from "../services.ts"
import { claimMail, noteFailure, settleMail } from "./claim.ts"
import { keyedHash } from "./keyed-hash.ts"
import { AddressRefused, type Mail, MailNotSent, MailRefused } from "./mail.ts"
import { isRefused, noteRefusal } from "./refused-addresses.ts"

export type About = {
  /** What the mail is about, so that it is sent once: "assessment.revealed 0190…". Kept as a keyed hash, so it may hold ids. */
  key: string
  template: string
  /** Whoever gets it has just asked for it: tried once a day even at an address that was refused, since it may live again. */
  asked?: boolean
}

type Means = Pick<Services, "db" | "secret" | "origin" | "mailer" | "log" | "now">

/**
 * Sends a mail from a job, once for each key, however many jobs, workers and restarts there are. Throws MailNotSent when the job
 * should be tried again; a refusal for good is noted, and one of the address ends all mails to it.
 * Why once, and when twice: docs/decisions/mail-once.md.
 */
export async function deliver(services: Means, { key, template, asked = false }: About, mail: Mail): Promise<void> {
  const { db, secret, mailer, log, now } = services
  const name = keyedHash(secret, "mail", key)
  const claim = await claimMail(db, { key: name, template }, now())
  if (claim === "settled") return
  if (claim === "busy") throw new MailNotSent("EBUSY")
  const reason = await reasonToDrop(services, mail.to, asked)
  if (reason) return settleMail(db, claim, { state: "dropped", code: reason }, now())
  try {
    await mailer.send(mail, `${name}@${new URL(services.origin()).hostname}`)
  } catch (error) {
    if (!(error instanceof MailRefused)) {
      const code = error instanceof MailNotSent ? error.code : "EFAULT"
      await noteFailure(db, claim, { code, last: claim.tries >= TRIES }, now())
      throw error
    }
    log.warn({ err: error, template }, "mail refused")
    if (error instanceof AddressRefused) await noteRefusal(db, secret, mail.to, { code: error.code, at: now() })
    return settleMail(db, claim, { state: "refused", code: error.code }, now())
  }
  await settleMail(db, claim, { state: "sent", code: null }, now())
}

const A_DAY_MS = 86_400_000

async function reasonToDrop({ db, secret, mailer, now }: Means, to: string, asked: boolean): Promise<string | undefined> {
  if (!mailer.delivers) return "no_server"
  const since = asked ? new Date(now().getTime() - A_DAY_MS) : undefined
  return (await isRefused(db, secret, to, since)) ? "refused_address" : undefined
}
