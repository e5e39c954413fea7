import { getCookie } from "hono/cookie"
import type { RequestContext } from "../http/request.ts"
import type { Auth } from "./create-auth.ts"
import { readSessionToken } from "./session.ts"

/** What one of better-auth's short-lived cookies says, if it is ours: "two_factor", "open-id"… */
export async function readSigned(auth: Auth, c: RequestContext, name: string): Promise<string | undefined> {
  const { createAuthCookie } = await auth.$context
  return readSessionToken(getCookie(c, createAuthCookie(name).name), c.get("services").secret)
}

/** The Cookie header that hands on that cookie and no other, so that the library knows only of what is meant. */
export async function onlyCookie(auth: Auth, c: RequestContext, name: string): Promise<string> {
  const context = await auth.$context
  const full = name === "session" ? context.authCookies.sessionToken.name : context.createAuthCookie(name).name
  return `${full}=${encodeURIComponent(getCookie(c, full) ?? "")}`
}
