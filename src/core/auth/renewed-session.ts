import { createHmac, randomBytes } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Database } from "../db/database.ts"
import { writeCookie } from "../http/cookies.ts"
import type { RequestContext } from "../http/request.ts"
import { hashSessionToken } from "./hashed-tokens.ts"
import { sessions } from "./tables.ts"

export type RenewedSession = { token: string; expiresAt: Date }

/**
 * Gives a session another token, when what it may do changes: the old one opens nothing any more. To be handed to the browser by
 * `carrySession` once the transaction is over. Nothing when the session has ended meanwhile.
 */
export async function renewSession(
  tx: Database,
  sessionId: string,
  secondFactorAt: Date | null,
  now: Date,
): Promise<RenewedSession | undefined> {
  const token = randomBytes(24).toString("base64url")
  const [renewed] = await tx
    .update(sessions)
    .set({ tokenHash: hashSessionToken(token), secondFactorAt, updatedAt: now })
    .where(eq(sessions.id, sessionId))
    .returning({ expiresAt: sessions.expiresAt })
  return renewed && { token, ...renewed }
}

/** Written as better-auth does, see readSessionToken. */
export function carrySession(c: RequestContext, { token, expiresAt }: RenewedSession): void {
  const { secret, now } = c.get("services")
  const signature = createHmac("sha256", secret).update(token).digest("base64")
  writeCookie(c, "session", `${token}.${signature}`, Math.max(0, expiresAt.getTime() - now().getTime()) / 86_400_000)
}
