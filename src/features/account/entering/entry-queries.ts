import { eq } from "drizzle-orm"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Reader } from "../mails/account-mail.ts"

/** Whom mails about an account go to; undefined for someone who is gone. */
export async function findReader(db: Database, memberId: string): Promise<Reader | undefined> {
  const [found] = await db.select(READER).from(members).where(eq(members.id, memberId))
  return found
}

export async function findReaderByEmail(db: Database, email: string): Promise<(Reader & { id: string }) | undefined> {
  const [found] = await db
    .select({ ...READER, id: members.id })
    .from(members)
    .where(eq(members.email, email))
  return found
}

const READER = { email: members.email, language: members.language }
