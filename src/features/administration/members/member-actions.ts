import { eq } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { requireAdministrator } from "../frame/policy.ts"

/** Signs a member out everywhere: for an account that somebody else may have got into. Throws NotFound for nobody. */
export function endSessionsOf(db: Database, actor: Actor, memberId: string, now: Date): Promise<void> {
  requireAdministrator(actor)
  return db.transaction(async (tx) => {
    const [member] = await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId))
    if (!member) throw new NotFound()
    const count = await endSessions(tx, memberId)
    const subject = { kind: "member", id: memberId }
    await recordAct(tx, { actorId: actor.id, act: "sessions.ended", subject, detail: { count: String(count) }, at: now })
  })
}
