import { and, eq, gt, or, sql } from "drizzle-orm"
import { emailChanges, members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Language } from "../../../core/i18n.ts"
import { hashToken } from "../../../core/secret-link.ts"
import type { AddressChange, AddressSide } from "./address-change.ts"

/** The change that a member asked for, if it is still open. */
export async function findOwnChange(db: Database, memberId: string, now: Date): Promise<AddressChange | undefined> {
  const [found] = await db
    .select(SHOWN)
    .from(emailChanges)
    .where(and(eq(emailChanges.memberId, memberId), gt(emailChanges.expiresAt, now)))
  return found
}

export type LinkedChange = AddressChange & {
  id: string
  memberId: string
  side: AddressSide
  oldEmail: string
  language: Language
}

/** The open change that a mail's link belongs to, and from which side. In a transaction with `lock`, nobody else moves it meanwhile. */
export async function findLinkedChange(db: Database, token: string, now: Date, lock = false): Promise<LinkedChange | undefined> {
  const hash = hashToken(token)
  const query = db
    .select({
      ...SHOWN,
      id: emailChanges.id,
      memberId: emailChanges.memberId,
      side: sql<AddressSide>`case when ${emailChanges.oldTokenHash} = ${hash} then 'old' else 'new' end`,
      oldEmail: members.email,
      language: members.language,
    })
    .from(emailChanges)
    .innerJoin(members, eq(members.id, emailChanges.memberId))
    .where(and(or(eq(emailChanges.oldTokenHash, hash), eq(emailChanges.newTokenHash, hash)), gt(emailChanges.expiresAt, now)))
  const [found] = await (lock ? query.for("update", { of: [members, emailChanges] }) : query)
  return found
}

/** What the mails of a change need; `taken` is the language of the account that has the new address already. */
export async function findChangeToTell(db: Database, id: string, now: Date) {
  const [found] = await db
    .select({
      email: members.email,
      language: members.language,
      newEmail: emailChanges.newEmail,
      taken: sql<Language | null>`(select m.language from members m where m.email = ${emailChanges.newEmail})`,
    })
    .from(emailChanges)
    .innerJoin(members, eq(members.id, emailChanges.memberId))
    .where(and(eq(emailChanges.id, id), gt(emailChanges.expiresAt, now)))
  return found
}

const SHOWN = {
  newEmail: emailChanges.newEmail,
  oldConfirmed: sql<boolean>`${emailChanges.oldConfirmedAt} is not null`,
  newConfirmed: sql<boolean>`${emailChanges.newConfirmedAt} is not null`,
  expiresAt: emailChanges.expiresAt,
}
