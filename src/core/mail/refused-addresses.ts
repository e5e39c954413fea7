// Addresses at which nobody is reached. What is kept of one is a keyed hash: whoever reads the table learns none.
import { and, eq, gt } from "drizzle-orm"
import type { Database } from "../db/database.ts"
import { keyedHash } from "./keyed-hash.ts"
import { refusedAddresses } from "./tables.ts"

/** Whether nothing is sent to an address any more, because it was refused; `since` leaves out what was refused before. */
export async function isRefused(db: Database, secret: string, email: string, since?: Date): Promise<boolean> {
  const rows = await db
    .select({ at: refusedAddresses.refusedAt })
    .from(refusedAddresses)
    .where(and(eq(refusedAddresses.addressHash, hashOf(secret, email)), since && gt(refusedAddresses.refusedAt, since)))
  return rows.length > 0
}

/** Notes that a server refused an address for good; `code` as failureCode gives it. */
export async function noteRefusal(
  db: Database,
  secret: string,
  email: string,
  refusal: { code: string; at: Date },
): Promise<void> {
  const latest = { code: refusal.code, refusedAt: refusal.at }
  await db
    .insert(refusedAddresses)
    .values({ addressHash: hashOf(secret, email), ...latest })
    .onConflictDoUpdate({ target: refusedAddresses.addressHash, set: latest })
}

/** Someone followed a link that was sent there, or the account is erased: mails go again, nothing is kept. */
export async function forgetRefusal(db: Database, secret: string, email: string): Promise<void> {
  await db.delete(refusedAddresses).where(eq(refusedAddresses.addressHash, hashOf(secret, email)))
}

function hashOf(secret: string, email: string): string {
  return keyedHash(secret, "refused address", email.trim().toLowerCase())
}
