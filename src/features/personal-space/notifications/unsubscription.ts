// What a mail's way out stops, and the sealed word by which it is asked for without signing in.
import { type Chosen, frequencyFor } from "../../../core/notifications/frequency.ts"
import type { NotificationKind } from "../../../core/notifications/kind.ts"
import { hashToken, makeToken } from "../../../core/secret-link.ts"

export const DIGESTS = ["daily", "weekly"] as const
export type Digest = (typeof DIGESTS)[number]

/** A digest with all that it tells of, or one kind: "assessment.revealed". */
export type UnsubscribeScope = string

export type Unsubscription = { memberId: string; scope: UnsubscribeScope }

/** The kinds whose mails stop: what the digest holds, or the one kind. */
export function kindsOf(scope: UnsubscribeScope, kinds: readonly NotificationKind[], chosen: Chosen): NotificationKind[] {
  return kinds.filter((one) => (isDigest(scope) ? frequencyFor(one, chosen) === scope : one.kind === scope))
}

export function isDigest(scope: UnsubscribeScope): scope is Digest {
  return DIGESTS.some((digest) => digest === scope)
}

/**
 * A word that lets whoever holds it stop these mails of this member, and do nothing else. It lasts as long as the mail that bears it:
 * nothing is kept of it.
 */
export function makeUnsubscribeToken(secret: string, { memberId, scope }: Unsubscription): string {
  return `${shortened(memberId)}.${scope}.${makeToken(secret, "unsubscribe", `${memberId} ${scope}`, 1).slice(0, 22)}`
}

/** What a word stops; undefined when we never made it. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscription | undefined {
  const [, short = "", scope = ""] = TOKEN.exec(token) ?? []
  const found = { memberId: lengthened(short), scope }
  return hashToken(token).equals(hashToken(makeUnsubscribeToken(secret, found))) ? found : undefined
}

// Addresses in mails are short: an id takes 22 letters, a seal of 132 bits as many.
const TOKEN = /^([\w-]{22})\.([a-z][a-z._-]*)\.[\w-]{22}$/

function shortened(id: string): string {
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")
}

function lengthened(short: string): string {
  return Buffer.from(short, "base64url")
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}
