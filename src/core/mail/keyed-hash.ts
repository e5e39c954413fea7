import { createHmac } from "node:crypto"

/** 192 bits that say nothing without the instance's secret, of at most 32 letters, digits, "-" and "_". */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac("sha256", secret).update(`${purpose} ${text}`).digest().subarray(0, 24).toString("base64url")
}
