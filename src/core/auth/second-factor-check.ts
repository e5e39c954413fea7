// Codes of a second factor, checked by the library, with the limits and the guard against replay that it lacks.
import { eq } from "drizzle-orm"
import { TooMany } from "../http/problems.ts"
import type { RequestContext } from "../http/request.ts"
import type { Auth } from "./create-auth.ts"
import { readCode, sealRecoveryCode, type TypedCode } from "./recovery-codes.ts"
import { onlyCookie, readSigned } from "./signed-cookie.ts"
import { secondFactors } from "./tables.ts"
import { enter, headersOf, refusalOf } from "./ways-in.ts"

/** `over`: the first factor is too old, or too many codes were tried after it; one begins again. */
export type CodeFault = { code: "missing" | "wrong" | "used" | "over" } | { code: "locked"; until: Date }

const CHALLENGE_COOKIE = "two_factor"
const CODE_MINUTES = 2 // A code lives thirty seconds, and is taken thirty before and after.

/** Someone who has shown the first factor in this browser, a short while ago. */
export async function findPending(auth: Auth, c: RequestContext): Promise<{ memberId: string } | undefined> {
  const challenge = await readSigned(auth, c, CHALLENGE_COOKIE)
  const { internalAdapter } = await auth.$context
  const kept = challenge === undefined ? null : await internalAdapter.findVerificationValue(challenge)
  return kept && kept.expiresAt > new Date() ? { memberId: kept.value } : undefined
}

/** The second step of a way in. */
export async function enterByCode(
  auth: Auth,
  c: RequestContext,
  memberId: string,
  typed: string,
): Promise<{ outcome: "in"; memberId: string; isNew: boolean; kind: TypedCode["kind"] } | { fault: CodeFault }> {
  const ready = await prepare(auth, c, memberId, typed)
  if ("fault" in ready) return ready
  const headers = headersOf(c)
  // With a session of whoever was here before, the library would check that member's code and let nobody in.
  headers.set("cookie", await onlyCookie(auth, c, CHALLENGE_COOKIE))
  const entrance = await enter(c, () =>
    ready.kind === "totp"
      ? auth.api.verifyTOTP({ body: { code: ready.code }, headers, returnHeaders: true })
      : auth.api.verifyBackupCode({ body: { code: ready.code }, headers, returnHeaders: true }),
  ).catch(wrongIfUnreadable)
  if (entrance.outcome === "in") return { ...entrance, kind: ready.kind }
  return { fault: await faultOf(c, memberId, entrance.outcome === "refused" ? entrance.code : "") }
}

/** A code of someone who is signed in; nothing is said when it is right. A recovery code is used up by it. */
export async function checkCode(auth: Auth, c: RequestContext, memberId: string, typed: string): Promise<CodeFault | undefined> {
  const ready = await prepare(auth, c, memberId, typed)
  if ("fault" in ready) return ready.fault
  const headers = new Headers({ cookie: await onlyCookie(auth, c, "session") })
  try {
    if (ready.kind === "totp") await auth.api.verifyTOTP({ body: { code: ready.code }, headers })
    else await auth.api.verifyBackupCode({ body: { code: ready.code, disableSession: true }, headers })
    return undefined
  } catch (error) {
    return faultOf(c, memberId, isUnreadable(error) ? "invalid_code" : refusalOf(error))
  }
}

// A key that another secret of the instance encrypted fits no code any more: the team, or the terminal, takes it away.
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && /invalid tag$/.test(error.message)
}

function wrongIfUnreadable(error: unknown): { outcome: "refused"; code: string } {
  if (!isUnreadable(error)) throw error
  return { outcome: "refused", code: "invalid_code" }
}

/** Counts the try, and spends the code: the library would take the same one twice. */
async function prepare(
  auth: Auth,
  c: RequestContext,
  memberId: string,
  typed: string,
): Promise<TypedCode | { fault: CodeFault }> {
  if (typed.trim() === "") return { fault: { code: "missing" } }
  const { limits, secret, now } = c.get("services")
  try {
    await limits.take(c, "second_factor")
    await limits.takeFor(memberId, "second_factor_of")
  } catch (error) {
    if (!(error instanceof TooMany)) throw error
    return { fault: { code: "locked", until: new Date(now().getTime() + error.retryAfter * 1000) } }
  }
  const read = readCode(typed)
  if (!read) return { fault: { code: "wrong" } }
  if (read.kind === "recovery") return { ...read, code: sealRecoveryCode(secret, memberId, read.code) }
  const { internalAdapter } = await auth.$context
  const first = await internalAdapter.reserveVerificationValue({
    identifier: `totp-used:${memberId}:${read.code}`,
    value: "",
    expiresAt: new Date(Date.now() + CODE_MINUTES * 60_000),
  })
  return first ? read : { fault: { code: "used" } }
}

const WRONG = new Set(["invalid_code", "invalid_backup_code", "conflict"])

async function faultOf(c: RequestContext, memberId: string, refusal: string): Promise<CodeFault> {
  if (WRONG.has(refusal)) return { code: "wrong" }
  if (refusal !== "account_temporarily_locked") return { code: "over" }
  const { db, now } = c.get("services")
  const [locked] = await db
    .select({ until: secondFactors.lockedUntil })
    .from(secondFactors)
    .where(eq(secondFactors.memberId, memberId))
  return { code: "locked", until: locked?.until ?? now() }
}
