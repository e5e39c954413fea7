import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import type { Database } from "../../../core/db/database.ts"
import { Forbidden, NotFound } from "../../../core/http/problems.ts"
import { giveConsent, hasConsent, withdrawConsent } from "../../../core/personal-data/consents.ts"
import { isFree, type Purpose } from "./purposes.ts"

/** Gives or withdraws, for oneself. Said twice, it is said once. NotFound for what nobody asks; Forbidden for what lasts with the account. */
export function sayConsent(
  db: Database,
  actor: Actor,
  purposes: Purpose[],
  { key, agrees }: { key: string; agrees: boolean },
  now: Date,
): Promise<void> {
  const purpose = purposes.find((one) => one.key === key)
  if (!purpose) throw new NotFound()
  if (!isFree(purpose)) throw new Forbidden("lasts_with_account")
  return db.transaction(async (tx) => {
    if ((await hasConsent(tx, actor.id, key, agrees ? purpose.version : undefined)) === agrees) return
    if (agrees) await giveConsent(tx, actor.id, key, purpose.version, now)
    else await withdrawConsent(tx, actor.id, key, now)
    const act = agrees ? "consent.given" : "consent.withdrawn"
    const detail = { purpose: key, version: purpose.version }
    await recordAct(tx, { actorId: actor.id, act, subject: { kind: "member", id: actor.id }, detail, at: now })
  })
}
