import { readCookie, writeCookie } from "../../core/http/cookies.ts"
import type { RequestContext } from "../../core/http/request.ts"
import { hashToken, looksLikeToken } from "../../core/secret-link.ts"

/** Who asks: whoever holds these links. Hashes only, so that nothing further in can repeat a token. */
export type LinkHolder = { links: Buffer[] }

const COOKIE = "links"
const DAYS = 30
// A device may be handed around a room; the oldest links make place.
const MOST_LINKS = 24

/** The links that this browser holds, newest first. Their tokens never appear in addresses once opened. */
export function readLinks(c: RequestContext): string[] {
  return (readCookie(c, COOKIE) ?? "").split(".").filter(looksLikeToken)
}

export function linkHolder(c: RequestContext): LinkHolder {
  return { links: readLinks(c).map(hashToken) }
}

/** Keeps links in this browser; a device that is handed around may get several at once. */
export function keepLink(c: RequestContext, ...tokens: string[]): void {
  const links = [...tokens, ...readLinks(c).filter((one) => !tokens.includes(one))].slice(0, MOST_LINKS)
  writeCookie(c, COOKIE, links.join("."), DAYS)
}

export function forgetLinks(c: RequestContext, tokens: string[]): void {
  const links = readLinks(c).filter((one) => !tokens.includes(one))
  writeCookie(c, COOKIE, links.join("."), links.length === 0 ? 0 : DAYS)
}
