// How the first administrator comes to be, from the terminal: nobody else could give the role. Runs under plain Node: no page here.
import { eq } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { memberRoles, members, secondFactors } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"

export type FirstAdministrator = { created: boolean; given: boolean; secondFactor: boolean }

/**
 * Gives the role of administrator to the account of an address, which is made if there is none: whoever reads that mailbox can sign
 * in. `email` is a plain address in lower case. `forgetFactor` takes their second factor away: for the one who lost it and has nobody
 * to ask, or after the instance's secret changed, which no key was encrypted with.
 */
export function makeAdministrator(db: Database, email: string, now: Date, forgetFactor = false): Promise<FirstAdministrator> {
  return db.transaction(async (tx) => {
    const id = uuidv7()
    const displayName = email.slice(0, email.indexOf("@"))
    const dates = { createdAt: now, updatedAt: now }
    const made = await tx
      .insert(members)
      .values({ id, email, displayName, emailVerified: true, ...dates })
      .onConflictDoNothing({ target: members.email })
      .returning({ id: members.id })
    const [member] = await tx.select().from(members).where(eq(members.email, email))
    if (!member) throw new Error("the account was neither found nor made")
    const given = await tx
      .insert(memberRoles)
      .values({ memberId: member.id, role: "administrator", givenAt: now })
      .onConflictDoNothing()
      .returning({ role: memberRoles.role })
    if (given.length > 0) {
      await endSessions(tx, member.id)
      const detail = { role: "administrator", by: "terminal" }
      await recordAct(tx, { actorId: undefined, act: "role.given", subject: { kind: "member", id: member.id }, detail, at: now })
    }
    const forgotten = forgetFactor && member.secondFactorEnabled
    if (forgotten) {
      await tx.delete(secondFactors).where(eq(secondFactors.memberId, member.id))
      await tx.update(members).set({ secondFactorEnabled: false }).where(eq(members.id, member.id))
      await endSessions(tx, member.id)
      const subject = { kind: "member", id: member.id }
      await recordAct(tx, { actorId: undefined, act: "second_factor.disabled", subject, detail: { by: "terminal" }, at: now })
    }
    return { created: made.length > 0, given: given.length > 0, secondFactor: member.secondFactorEnabled && !forgotten }
  })
}
