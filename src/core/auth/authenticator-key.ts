// The key that an application on the telephone shares with us, as it reads it (RFC 6238, and Google's "otpauth" addresses).
import { randomBytes } from "node:crypto"

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** A new key of 144 random bits; the library takes its letters as they stand for the key. */
export function makeAuthenticatorKey(): string {
  return randomBytes(18).toString("base64url")
}

/** The key as it is typed: "MJ2X AZ3F …". */
export function keyAsTyped(key: string): string {
  return (base32(key).match(/.{1,4}/g) ?? []).join(" ")
}

/** What the QR code says. `name` and `label` are what the application shows. */
export function keyAddress(key: string, name: string, label: string): string {
  const query = new URLSearchParams({ secret: base32(key), issuer: name })
  // Some applications show a "+" as it is.
  return `otpauth://totp/${encodeURIComponent(name)}:${encodeURIComponent(label)}?${String(query).replaceAll("+", "%20")}`
}

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("")
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)]).join("")
}
