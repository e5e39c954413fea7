import { and, eq, isNull } from "drizzle-orm"
import type { Actor } from "../../../core/auth/actor.ts"
import type { Auth } from "../../../core/auth/create-auth.ts"
import { unseal } from "../../../core/auth/sealed.ts"
import { secondFactors } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { secondFactorResets } from "../tables.ts"

/** Off; a key waits for its first code; on, in this session or not. */
export type SecondFactorState =
  | { state: "off" }
  | { state: "prepared"; key: string }
  | { state: "on"; codesLeft: number; given: boolean }

export async function findSecondFactor(db: Database, auth: Auth, actor: Actor): Promise<SecondFactorState> {
  const [row] = await db
    .select({ secret: secondFactors.secret, recoveryCodes: secondFactors.recoveryCodes })
    .from(secondFactors)
    .where(eq(secondFactors.memberId, actor.id))
  if (!row) return { state: "off" }
  if (!actor.secondFactorEnabled) return { state: "prepared", key: await unseal(auth, row.secret) }
  const left = JSON.parse(await unseal(auth, row.recoveryCodes)) as string[]
  return { state: "on", codesLeft: left.length, given: actor.session.secondFactorAt !== null }
}

/** When a member asked the team to take the factor away, if that still waits. */
export async function findOpenReset(db: Database, memberId: string): Promise<Date | undefined> {
  const [open] = await db
    .select({ askedAt: secondFactorResets.askedAt })
    .from(secondFactorResets)
    .where(and(eq(secondFactorResets.memberId, memberId), isNull(secondFactorResets.decidedAt)))
  return open?.askedAt
}
