// Links that open something to whoever holds them. The token is derived from the instance's secret, so the database keeps
// only its hash and a job can make it again from ids: no queue, log or dump ever holds one.
import { createHash, createHmac } from "node:crypto"

const TOKEN = /^[A-Za-z0-9_-]{32}$/

/** A token of 192 bits for one purpose, subject and serial number; a new serial makes a new, unrelated token. */
export function makeToken(secret: string, purpose: string, id: string, serial: number): string {
  return createHmac("sha256", secret).update(`link ${purpose} ${id} ${serial}`).digest().subarray(0, 24).toString("base64url")
}

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest()
}

export function looksLikeToken(text: string): boolean {
  return TOKEN.test(text)
}
