import { and, eq } from "drizzle-orm"
import type { Actor } from "../../../core/auth/actor.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { passkeys } from "../../../core/auth/tables.ts"
import type { Services } from "../../../core/services.ts"
import { noteChange } from "../changes/actions.ts"

type Means = Pick<Services, "db" | "jobs" | "now">

/** Nobody needs more; each is one more thing that opens the account. */
export const MOST_KEYS = 20

/** After the library kept a key: it writes in a transaction of its own. */
export async function noteNewKey({ db, jobs, now }: Means, actor: Actor): Promise<void> {
  await db.transaction((tx) => noteChange(tx, jobs, { change: "passkey.added", memberId: actor.id, at: now() }))
}

export async function renameKey({ db }: Means, actor: Actor, id: string, name: string): Promise<void> {
  await db
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.memberId, actor.id), eq(passkeys.id, id)))
}

/** The key opens nothing any more, and what it may have opened elsewhere ends. Done twice is done once. */
export async function removeKey({ db, jobs, now }: Means, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const own = and(eq(passkeys.memberId, actor.id), eq(passkeys.id, id))
    const removed = await tx.delete(passkeys).where(own).returning({ id: passkeys.id })
    if (removed.length === 0) return
    await endSessions(tx, actor.id, actor.session.id)
    await noteChange(tx, jobs, { change: "passkey.removed", memberId: actor.id, at: now() })
  })
}
