import { actorOf } from "../../core/access/actor-of.ts"
import { readCookie, writeCookie } from "../../core/http/cookies.ts"
import type { RequestContext } from "../../core/http/request.ts"
import { hashToken, looksLikeToken } from "../../core/secret-link.ts"

/**
 * Who asks: whoever holds these links, or has the account that a place was joined to. Hashes only, so that nothing further in can
 * repeat a token.
 */
export type LinkHolder = { links: Buffer[]; memberId?: string | undefined }

const COOKIE = "links"
const DAYS = 30
// A device may be handed around a room; the oldest links make place.
const MOST_LINKS = 24

/** The links that this browser holds, newest first. Their tokens never appear in addresses once opened. */
export function readLinks(c: RequestContext): string[] {
  return (readCookie(c, COOKIE) ?? "").split(".").filter(looksLikeToken)
}

/** Who asks, by this browser's links and its session, if it has one. A suspended account opens nothing. */
export async function linkHolder(c: RequestContext): Promise<LinkHolder> {
  const actor = await actorOf(c)
  return { links: readLinks(c).map(hashToken), memberId: actor?.suspension ? undefined : actor?.id }
}

/** Whether there is anything at all by which a place could be held. */
export function holdsNothing({ links, memberId }: LinkHolder): boolean {
  return links.length === 0 && memberId === undefined
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
