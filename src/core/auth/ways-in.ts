// The ways in and out, as routes use them: better-auth's calls, its cookies passed on, its errors as codes of ours.
import { createHash } from "node:crypto"
import { isAPIError } from "better-auth/api"
import { addressOf } from "../http/network.ts"
import type { RequestContext } from "../http/request.ts"
import { ADDRESS_HEADER, type Auth } from "./create-auth.ts"

/** What came of trying to come in. The second factor has its own page; `member` is known once one is in. */
export type Entrance =
  | { outcome: "in"; memberId: string; isNew: boolean }
  | { outcome: "second_factor" }
  | { outcome: "refused"; code: string }

/** A link's token for an address. Whoever clicks it first is in; where there is no account, it makes one with that name. */
export async function makeEntryLink(auth: Auth, to: { email: string; name?: string }): Promise<string> {
  let made = ""
  const take = (token: string) => {
    made = token
  }
  await auth.api.signInMagicLink({ body: { ...to, email: to.email.toLowerCase(), metadata: { take } }, headers: new Headers() })
  return made
}

export type EntryLink = { email: string; name: string | undefined; expiresAt: Date }

/** Whom a link lets in, without using it up: mail gateways fetch links before people do. */
export async function peekEntryLink(auth: Auth, token: string, now: Date): Promise<EntryLink | undefined> {
  const { internalAdapter } = await auth.$context
  const hash = createHash("sha256").update(token).digest("base64url")
  const found = await internalAdapter.findVerificationValue(`magic-link:${hash}`)
  if (!found || found.expiresAt <= now) return undefined
  const { email, name } = JSON.parse(found.value) as { email: string; name?: string }
  return { email, name, expiresAt: found.expiresAt }
}

export function enterByLink(auth: Auth, c: RequestContext, token: string): Promise<Entrance> {
  return enter(c, () => auth.api.magicLinkVerify({ query: { token }, headers: headersOf(c), returnHeaders: true }))
}

/** Takes as long for an address that has no account, or no password. */
export function enterByPassword(auth: Auth, c: RequestContext, { email, password }: { email: string; password: string }) {
  return enter(c, () => auth.api.signInEmail({ body: { email, password }, headers: headersOf(c), returnHeaders: true }))
}

/** The current session ends, and its cookies go. */
export async function leave(auth: Auth, c: RequestContext): Promise<void> {
  const { headers } = await auth.api.signOut({ headers: headersOf(c), returnHeaders: true })
  passCookiesOn(c, headers)
}

/** Runs one of the library's calls that may let someone in, and reads what came of it. A fault that is not a refusal is thrown. */
export async function enter(c: RequestContext, call: () => Promise<{ headers: Headers; response: unknown }>): Promise<Entrance> {
  try {
    const { headers, response } = await call()
    passCookiesOn(c, headers)
    const said = (response ?? {}) as { twoFactorRedirect?: boolean; user?: { id: string }; memberId?: string; isNew?: boolean }
    if (said.twoFactorRedirect) return { outcome: "second_factor" }
    return { outcome: "in", memberId: said.memberId ?? said.user?.id ?? "", isNew: said.isNew ?? false }
  } catch (error) {
    return { outcome: "refused", code: refusalOf(error) }
  }
}

/** Our code of the library's refusal; throws what is none. Some refusals are redirects that carry the code. */
export function refusalOf(error: unknown): string {
  if (!isAPIError(error)) throw error
  const { headers } = error as { headers?: HeadersInit }
  const location = new Headers(headers ?? {}).get("location")
  if (location) return (new URL(location, "http://localhost").searchParams.get("error") ?? "unknown").toLowerCase()
  return String(error.body?.code ?? error.status).toLowerCase()
}

/** What the library is told of a request: its cookies, what it was sent with, where it came from. */
export function headersOf(c: RequestContext): Headers {
  const headers = new Headers()
  for (const name of ["cookie", "user-agent"]) {
    const value = c.req.header(name)
    if (value) headers.set(name, value)
  }
  headers.set(ADDRESS_HEADER, addressOf(c, c.get("services").config.trustProxy))
  return headers
}

export function passCookiesOn(c: RequestContext, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true })
}
