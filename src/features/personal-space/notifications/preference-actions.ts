import { and, eq, inArray, isNull } from "drizzle-orm"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { EVERY_KIND, frequencyFor } from "../../../core/notifications/frequency.ts"
import type { Frequency, NotificationKind } from "../../../core/notifications/kind.ts"
import { findChosen } from "../../../core/notifications/notify.ts"
import { notificationPreferences, notifications } from "../../../core/notifications/tables.ts"
import { kindsOf, type UnsubscribeScope } from "./unsubscription.ts"

type Kinds = readonly NotificationKind[]

/** Keeps what a member wants of each kind. What is as it would be anyway is not kept, and follows the kind's default. */
export function chooseFrequencies(db: Database, memberId: string, kinds: Kinds, wanted: Map<string, Frequency>, now: Date) {
  return change(db, memberId, kinds, now, async (tx) => {
    const all = (await findChosen(tx, memberId, [])).get(EVERY_KIND)
    for (const { kind, usually } of kinds) {
      const frequency = wanted.get(kind)
      if (frequency === undefined) continue
      if (frequency === (all ?? usually)) await forget(tx, memberId, kind)
      else await choose(tx, memberId, kind, frequency, now)
    }
  })
}

/** No mail of any kind any more, of those to come neither. */
export function muteAll(db: Database, memberId: string, kinds: Kinds, now: Date) {
  return change(db, memberId, kinds, now, async (tx) => {
    await forget(tx, memberId)
    await choose(tx, memberId, EVERY_KIND, "never", now)
  })
}

/** Every kind as it usually is. */
export function resetFrequencies(db: Database, memberId: string, kinds: Kinds, now: Date) {
  return change(db, memberId, kinds, now, (tx) => forget(tx, memberId))
}

/** Stops the mails of a kind, or of a digest. Nothing happens twice, nor for someone who is gone. */
export function unsubscribe(db: Database, memberId: string, kinds: Kinds, scope: UnsubscribeScope, now: Date) {
  return change(db, memberId, kinds, now, async (tx) => {
    const chosen = await findChosen(tx, memberId)
    for (const { kind } of kindsOf(scope, kinds, chosen)) await choose(tx, memberId, kind, "never", now)
  })
}

/**
 * One change at a time for a member. What waits for a mail and will get none now is settled: it stays on the page, and does not
 * come back in a digest that is asked for later.
 */
function change(db: Database, memberId: string, kinds: Kinds, now: Date, act: (tx: Database) => Promise<void>): Promise<void> {
  return db.transaction(async (tx) => {
    const [present] = await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update")
    if (!present) return
    const before = await findChosen(tx, memberId)
    await act(tx)
    const after = await findChosen(tx, memberId)
    const settled = kinds.filter((one) => {
      const frequency = frequencyFor(one, after)
      return frequency !== frequencyFor(one, before) && (frequency === "never" || frequency === "at_once")
    })
    await tx
      .update(notifications)
      .set({ mailedAt: now })
      .where(
        and(
          eq(notifications.memberId, memberId),
          isNull(notifications.mailedAt),
          inArray(
            notifications.kind,
            settled.map(({ kind }) => kind),
          ),
        ),
      )
  })
}

async function choose(tx: Database, memberId: string, kind: string, frequency: Frequency, chosenAt: Date): Promise<void> {
  await tx
    .insert(notificationPreferences)
    .values({ memberId, kind, frequency, chosenAt })
    .onConflictDoUpdate({
      target: [notificationPreferences.memberId, notificationPreferences.kind],
      set: { frequency, chosenAt },
    })
}

async function forget(tx: Database, memberId: string, kind?: string): Promise<void> {
  await tx
    .delete(notificationPreferences)
    .where(
      and(
        eq(notificationPreferences.memberId, memberId),
        kind === undefined ? undefined : eq(notificationPreferences.kind, kind),
      ),
    )
}
