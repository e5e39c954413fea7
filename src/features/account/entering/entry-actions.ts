// Asking for a link, and what is kept beside it until it is used.
import { createHash } from "node:crypto"
import { and, eq, gt } from "drizzle-orm"
import { members, verifications } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Language } from "../../../core/i18n.ts"
import type { Jobs } from "../../../core/jobs/jobs.ts"
import { sealData, unsealData } from "../../../core/jobs/sealed-data.ts"
import { giveConsent } from "../../../core/personal-data/consents.ts"
import { CHARTER } from "../charter.ts"
import type { EntryAsked } from "./entry.ts"

export const ENTRY_JOB = "account-entry"

/**
 * Has a link sent. Nothing is looked up: whether the address has an account is asked by the job, so that the answer says nothing of it,
 * nor does the time that it takes. An address without account stands in no row of ours to refer to: the job carries it encrypted, and
 * neither the queue nor a copy of it shows who asked, or that two asked for the same.
 */
export async function askForEntry(
  db: Database,
  asked: EntryAsked,
  means: { jobs: Jobs; secret: string; now: Date },
): Promise<void> {
  const { joining, ...common } = asked
  const value = { ...common, ...joining, id: uuidv7(), at: means.now.toISOString() }
  await means.jobs.add(db, ENTRY_JOB, { sealed: sealData(means.secret, ENTRY_JOB, value) })
}

/** What a job was told by `askForEntry`; `id` is that of the asking. */
export function readEntry(secret: string, sealed: string): EntryAsked & { id: string; at: Date } {
  const {
    email = "",
    language,
    retour = "",
    displayName,
    charter,
    browser,
    id = "",
    at = "",
  } = unsealData(secret, ENTRY_JOB, sealed)
  return {
    id,
    email,
    retour,
    language: language as Language,
    at: new Date(at),
    ...(browser === undefined ? {} : { browser }),
    ...(displayName === undefined || charter === undefined ? {} : { joining: { displayName, charter } }),
  }
}

/** What a link's token cannot carry: where to go next, in which language, and the charter that was agreed to. */
export type BesideLink = Pick<EntryAsked, "language" | "retour" | "browser"> & { charter?: string }

export async function keepBesideLink(db: Database, token: string, beside: BesideLink, expiresAt: Date, now: Date): Promise<void> {
  const dates = { expiresAt, createdAt: now, updatedAt: now }
  await db.insert(verifications).values({ id: uuidv7(), identifier: besideKey(token), value: JSON.stringify(beside), ...dates })
}

export async function findBesideLink(db: Database, token: string, now: Date): Promise<BesideLink | undefined> {
  const [found] = await db
    .select({ value: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, besideKey(token)), gt(verifications.expiresAt, now)))
  return found && (JSON.parse(found.value) as BesideLink)
}

/**
 * After a link let someone in: for who joins by it, the agreement to the charter and the language are written down. Gives whether the
 * account is new.
 */
export async function settleEntry(
  tx: Database,
  memberId: string,
  token: string,
  beside: BesideLink,
  now: Date,
): Promise<boolean> {
  await tx.delete(verifications).where(eq(verifications.identifier, besideKey(token)))
  if (beside.charter === undefined) return false
  const [member] = await tx
    .select({ lastSeenOn: members.lastSeenOn })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update")
  await giveConsent(tx, memberId, CHARTER, beside.charter, now)
  // Someone who asked twice may have come in by the other link already.
  if (member?.lastSeenOn !== null) return false
  await tx.update(members).set({ language: beside.language }).where(eq(members.id, memberId))
  return true
}

function besideKey(token: string): string {
  return `beside-link:${createHash("sha256").update(token).digest("base64url")}`
}
