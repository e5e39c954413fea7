// How often one may ask for a mail, or try a password. Whoever floods an address holds up neither the link by which its owner comes
// in, nor a password typed where the owner came in before.
import { DEVICE_COOKIE, knownDevice } from "../../../core/auth/known-device.ts"
import { readCookie } from "../../../core/http/cookies.ts"
import { TooMany } from "../../../core/http/problems.ts"
import type { RequestContext } from "../../../core/http/request.ts"

/** Counts a mail that someone asks for. Gives the seconds to wait when there were too many, nothing when it may go. */
export function countMail(c: RequestContext, email: string): Promise<number | undefined> {
  const { limits } = c.get("services")
  const device = deviceOf(c, email)
  return secondsToWait(async () => {
    if (device === undefined) await limits.take(c, "mail")
    await limits.takeFor(`entry ${device ?? email}`, "mail_to")
  })
}

/** Counts a password that someone tries for an address, before it costs a hash. The same whether there is an account or not. */
export function countPassword(c: RequestContext, email: string): Promise<number | undefined> {
  const { limits } = c.get("services")
  const device = deviceOf(c, email)
  return secondsToWait(async () => {
    if (device) return limits.takeFor(device, "sign_in_device")
    await limits.take(c, "sign_in")
    await limits.takeFor(email, "sign_in_to")
    await limits.takeFor("everyone", "sign_in_all")
  })
}

/** Nothing when a try was left, else the seconds until there is one. */
export async function secondsToWait(count: () => Promise<void>): Promise<number | undefined> {
  try {
    await count()
    return undefined
  } catch (error) {
    if (error instanceof TooMany) return error.retryAfter
    throw error
  }
}

function deviceOf(c: RequestContext, email: string): string | undefined {
  return knownDevice(readCookie(c, DEVICE_COOKIE), email, c.get("services").secret)
}
