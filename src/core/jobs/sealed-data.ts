// What a job has to know and no queue, log or dump may show: an address that no row of ours holds yet.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

const CIPHER = "aes-256-gcm"
/** Texts fill whole blocks of this many bytes, so that a sealed one does not tell how long an address is. */
const BLOCK = 512

/** Encrypts a value for one purpose. Sealing the same value twice gives two texts that have nothing in common. */
export function sealData(secret: string, purpose: string, value: Record<string, string>): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, keyOf(secret, purpose), nonce)
  const text = Buffer.from(JSON.stringify(value))
  const padded = Buffer.concat([text, Buffer.alloc(BLOCK - (text.length % BLOCK), " ")])
  return Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]).toString("base64url")
}

/** What was sealed for that purpose. Throws for anything else: another purpose, another secret, a changed letter. */
export function unsealData(secret: string, purpose: string, sealed: string): Record<string, string> {
  const bytes = Buffer.from(sealed, "base64url")
  const decipher = createDecipheriv(CIPHER, keyOf(secret, purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
  return JSON.parse(text.toString()) as Record<string, string>
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `sealed ${purpose}`, 32))
}
