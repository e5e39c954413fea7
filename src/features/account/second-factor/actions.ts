// Turning the second factor on and off. Whether a code is right is asked before, see core/auth/second-factor-check.ts.
import { and, eq, isNull } from "drizzle-orm"
import type { Actor } from "../../../core/auth/actor.ts"
import { makeAuthenticatorKey } from "../../../core/auth/authenticator-key.ts"
import { makeRecoveryCodes, sealRecoveryCode } from "../../../core/auth/recovery-codes.ts"
import { type RenewedSession, renewSession } from "../../../core/auth/renewed-session.ts"
import { seal } from "../../../core/auth/sealed.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { members, secondFactors } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Services } from "../../../core/services.ts"
import { noteChange } from "../changes/actions.ts"
import { secondFactorResets } from "../tables.ts"

export type Means = Pick<Services, "db" | "auth" | "jobs" | "secret" | "now">

/** Makes a key to be read into an application. Nothing is asked for at sign-in until a code of it was given: `turnOn`. */
export async function prepareKey({ db, auth }: Means, actor: Actor): Promise<void> {
  const [secret, none] = [await seal(auth, makeAuthenticatorKey()), await seal(auth, "[]")]
  await db.transaction(async (tx) => {
    if (await isOn(tx, actor.id)) return
    // To the library a key that is not verified is one that the next right code turns on by itself, without our audit. What counts
    // is the member's flag.
    const key = { secret, recoveryCodes: none, verified: true, failedVerificationCount: 0, lockedUntil: null }
    await tx
      .insert(secondFactors)
      .values({ id: uuidv7(), memberId: actor.id, ...key })
      .onConflictDoUpdate({ target: secondFactors.memberId, set: key })
  })
}

export type TurnedOn = { codes: string[]; session: RenewedSession | undefined }

/** After a right code: on, with recovery codes that are told this once. The other sessions end. Nothing when it was on already. */
export async function turnOn(means: Means, actor: Actor): Promise<TurnedOn | undefined> {
  const { codes, sealed } = await newCodes(means, actor.id)
  return means.db.transaction(async (tx) => {
    const now = means.now()
    if (await isOn(tx, actor.id)) return undefined
    await tx.update(secondFactors).set({ recoveryCodes: sealed }).where(eq(secondFactors.memberId, actor.id))
    await tx.update(members).set({ secondFactorEnabled: true, updatedAt: now }).where(eq(members.id, actor.id))
    return { codes, session: await afterChange(tx, means, actor, "second_factor.enabled", now) }
  })
}

/** After a right code. The other sessions end, and this one has no second factor any more. */
export function turnOff(means: Means, actor: Actor): Promise<RenewedSession | undefined> {
  return means.db.transaction(async (tx) => {
    if (!(await isOn(tx, actor.id))) return undefined
    await takeAway(tx, actor.id, means.now())
    return afterChange(tx, means, actor, "second_factor.disabled", null)
  })
}

/** After a right code: ten new recovery codes, told this once; the old ones serve no more. Nothing when it is off. */
export async function renewCodes(means: Means, actor: Actor): Promise<string[] | undefined> {
  const { codes, sealed } = await newCodes(means, actor.id)
  return means.db.transaction(async (tx) => {
    if (!(await isOn(tx, actor.id))) return undefined
    await tx.update(secondFactors).set({ recoveryCodes: sealed }).where(eq(secondFactors.memberId, actor.id))
    await noteChange(tx, means.jobs, { change: "recovery_codes.renewed", memberId: actor.id, at: means.now() })
    return codes
  })
}

/** After a right code of someone who is signed in: from now on this session has had both factors, under another token. */
export function stepUp({ db, now }: Means, actor: Actor): Promise<RenewedSession | undefined> {
  return renewSession(db, actor.session.id, now(), now())
}

/** After a right code at sign-in. Who has their factor needs nobody to take it away. */
export async function noteCodeGiven({ db, jobs, now }: Means, memberId: string, kind: "totp" | "recovery"): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(secondFactorResets)
      .set({ decidedAt: now(), decision: "withdrawn" })
      .where(and(eq(secondFactorResets.memberId, memberId), isNull(secondFactorResets.decidedAt)))
    if (kind === "recovery") await noteChange(tx, jobs, { change: "recovery_code.used", memberId, at: now() })
  })
}

/** Takes the factor away from a member, in the caller's transaction. */
export async function takeAway(tx: Database, memberId: string, now: Date): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.memberId, memberId))
  await tx.update(members).set({ secondFactorEnabled: false, updatedAt: now }).where(eq(members.id, memberId))
}

async function afterChange(
  tx: Database,
  { jobs, now }: Means,
  actor: Actor,
  change: "second_factor.enabled" | "second_factor.disabled",
  secondFactorAt: Date | null,
): Promise<RenewedSession | undefined> {
  await endSessions(tx, actor.id, actor.session.id)
  await noteChange(tx, jobs, { change, memberId: actor.id, at: now() })
  return renewSession(tx, actor.session.id, secondFactorAt, now())
}

// Locks the member, so that two tabs turn it on, or off, one after the other.
async function isOn(tx: Database, memberId: string): Promise<boolean> {
  const [member] = await tx
    .select({ on: members.secondFactorEnabled })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update")
  return member?.on ?? false
}

async function newCodes({ auth, secret }: Means, memberId: string): Promise<{ codes: string[]; sealed: string }> {
  const codes = makeRecoveryCodes()
  return { codes, sealed: await seal(auth, JSON.stringify(codes.map((code) => sealRecoveryCode(secret, memberId, code)))) }
}
