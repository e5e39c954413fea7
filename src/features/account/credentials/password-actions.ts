import { and, eq } from "drizzle-orm"
import type { Actor } from "../../../core/auth/actor.ts"
import { hashPassword, verifyPassword } from "../../../core/auth/password.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { identities } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { Conflict } from "../../../core/http/problems.ts"
import type { Jobs } from "../../../core/jobs/jobs.ts"
import { noteChange } from "../changes/actions.ts"
import type { Change } from "../changes/change.ts"
import { findPasswordHash, isPasswordOf } from "./password-queries.ts"

export type Means = { jobs: Jobs; now: Date }

/**
 * Sets a first password, or takes another in place of the current one, which has to be said. Other sessions end, and the member is told.
 * Throws Conflict when it changed meanwhile in another tab.
 */
export async function setPassword(
  db: Database,
  actor: Actor,
  { current, password }: { current: string; password: string },
  means: Means,
): Promise<"done" | "wrong_current"> {
  const seen = await findPasswordHash(db, actor.id)
  if (seen !== undefined && !(await verifyPassword({ hash: seen, password: current }))) return "wrong_current"
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    const written =
      seen === undefined
        ? await insertPassword(tx, actor.id, hash, means.now)
        : await replacePassword(tx, actor.id, { seen, hash }, means.now)
    if (!written) throw new Conflict(undefined)
    await note(tx, actor, seen === undefined ? "password.set" : "password.changed", means)
  })
  return "done"
}

/** Leaves links, and what else there is, as ways in. Nothing happens when there is no password any more. */
export function removePassword(db: Database, actor: Actor, means: Means): Promise<void> {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(identities).where(isPasswordOf(actor.id)).returning({ id: identities.id })
    if (gone.length > 0) await note(tx, actor, "password.removed", means)
  })
}

async function insertPassword(tx: Database, memberId: string, passwordHash: string, now: Date): Promise<boolean> {
  const row = { id: uuidv7(), memberId, provider: "credential", subject: memberId, passwordHash, createdAt: now, updatedAt: now }
  const written = await tx.insert(identities).values(row).onConflictDoNothing().returning({ id: identities.id })
  return written.length > 0
}

async function replacePassword(
  tx: Database,
  memberId: string,
  { seen, hash }: { seen: string; hash: string },
  now: Date,
): Promise<boolean> {
  const written = await tx
    .update(identities)
    .set({ passwordHash: hash, updatedAt: now })
    .where(and(isPasswordOf(memberId), eq(identities.passwordHash, seen)))
    .returning({ id: identities.id })
  return written.length > 0
}

async function note(tx: Database, actor: Actor, change: Change, { jobs, now }: Means): Promise<void> {
  await endSessions(tx, actor.id, actor.session.id)
  await noteChange(tx, jobs, { change, memberId: actor.id, at: now })
}
