import { NAME_LIMIT } from "../invitation.ts"

/**
 * A name as it may stand in a mail; undefined for what is none. Mail programs make links of addresses, and who starts an
 * assessment is not known to us: nothing that reads as an address leaves in our name.
 */
export function nameForMail(name: string | null): string | undefined {
  const plain = (name ?? "")
    .replace(/[\p{C}\u2028\u2029]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
  if (plain === "" || [...plain].length > NAME_LIMIT || LOOKS_LIKE_AN_ADDRESS.test(plain)) return undefined
  return `${plain.charAt(0).toLocaleUpperCase()}${plain.slice(1)}`
}

const LOOKS_LIKE_AN_ADDRESS = /[@/\\<>]|\p{L}[.。．]\p{L}{2}|www|http|\d[\d .-]{5,}\d/iu
