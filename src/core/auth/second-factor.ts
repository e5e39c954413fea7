import type { twoFactor } from "better-auth/plugins/two-factor"

/** Ways in that are one factor. A passkey is two: something that one has, unlocked by what one is or knows. */
const FIRST_FACTORS = new Set(["/sign-in/email", "/magic-link/verify", "/open-id/return", "/open-id/join"])

/** Ways in after which a session has had both. */
export const SECOND_FACTORS = new Set([
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/passkey/verify-authentication",
])

// biome-ignore lint/suspicious/noExplicitAny: the options of the plugin do not matter here
type Plugin = ReturnType<typeof twoFactor<any>>

/**
 * The library asks for the second factor after a password only. Its hook does not mind which way someone came, so it is asked
 * after links and providers as well; a test for each way in guards this.
 */
export function afterEveryWayIn<One extends Plugin>(plugin: One): One {
  const [after] = plugin.hooks?.after ?? []
  if (!after) throw new Error("the second factor's plugin has no hook any more")
  const matcher = ({ path }: { path?: string }) => FIRST_FACTORS.has(path ?? "")
  return { ...plugin, hooks: { ...plugin.hooks, after: [{ ...after, matcher }] } }
}
