// Codes on paper that stand in for the telephone, each once. Whoever reads the database cannot use them.
import { createHmac, randomInt } from "node:crypto"

// Without 0, 1, i, l and o, which are taken for one another.
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
const LENGTH = 10
const RECOVERY_CODES = 10

/** Ten codes such as "k7m2p-9xr4t": fifty bits each. */
export function makeRecoveryCodes(): string[] {
  const letter = () => LETTERS[randomInt(LETTERS.length)]
  return Array.from({ length: RECOVERY_CODES }, () => written(Array.from({ length: LENGTH }, letter).join("")))
}

export type TypedCode = { kind: "totp" | "recovery"; code: string }

/** A code as people type it, with spaces, capitals or another dash; undefined when it can be none. */
export function readCode(typed: string): TypedCode | undefined {
  const letters = typed.toLowerCase().replace(/[\s\p{Pd}.]/gu, "")
  if (/^\d{6}$/.test(letters)) return { kind: "totp", code: letters }
  if (letters.length === LENGTH && [...letters].every((one) => LETTERS.includes(one)))
    return { kind: "recovery", code: written(letters) }
  return undefined
}

/** What is kept of a recovery code, and what the library compares in its place. */
export function sealRecoveryCode(secret: string, memberId: string, code: string): string {
  return createHmac("sha256", secret).update(`recovery ${memberId} ${code}`).digest("base64url")
}

function written(letters: string): string {
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}
