// A link that is opened in the browser which asked for it lets in at once: the click that confirms is the one that signs in. Anywhere
// else a button is asked for: mail gateways open links before people do, and someone could be led into another's account.
import { createHash, randomBytes } from "node:crypto"
import { LINK_MINUTES } from "../../../core/auth/create-auth.ts"
import { readCookie, writeCookie } from "../../../core/http/cookies.ts"
import type { RequestContext } from "../../../core/http/request.ts"

const COOKIE = "account.entry"

/** Marks the browser that asks for a link; gives what is kept beside the link. Asked twice, both links know it. */
export function markBrowser(c: RequestContext): string {
  const mark = readCookie(c, COOKIE) ?? randomBytes(18).toString("base64url")
  writeCookie(c, COOKIE, mark, LINK_MINUTES / (24 * 60))
  return hash(mark)
}

/** Whether a person opens the link in the browser that asked for it; a browser that only fetches ahead is none. */
export function opensWhereAsked(c: RequestContext, kept: string | undefined): boolean {
  const mark = readCookie(c, COOKIE)
  const ahead = /prefetch|prerender/.test(`${c.req.header("sec-purpose")} ${c.req.header("purpose")}`)
  return c.req.method === "GET" && !ahead && mark !== undefined && kept !== undefined && hash(mark) === kept
}

function hash(mark: string): string {
  return createHash("sha256").update(mark).digest("base64url")
}
