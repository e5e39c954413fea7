// What makes a password weak: its length, and what everyone who guesses tries first. Never which kinds of characters it has.

import { PASSWORD_LENGTH } from "../../../core/auth/create-auth.ts"

/** What whoever guesses for a person starts with. */
export type KnownOf = { email: string; displayName: string; platform: string }

/**
 * The code of what is wrong with a new password; nothing when it is good enough. `common` are passwords that everyone uses, in
 * small letters. What is easy to guess in a password is taken out of it, and what is left has to be worth guessing.
 */
export function passwordFault(password: string, known: KnownOf, common: ReadonlySet<string>): string | undefined {
  const { least, most } = PASSWORD_LENGTH
  const length = [...password].length
  if (length === 0) return "missing"
  if (length < least) return `too_short:${length}:${least}`
  if (length > most) return `too_long:${length}:${most}`
  const plain = plainOf(password)
  if (leavesLittle(withoutRuns(plain))) return "runs"
  if (common.has(password.toLowerCase()) || leavesLittle(without(plain, HABITS))) return "common"
  if (leavesLittle(without(withoutRuns(plain), wordsOf(known)))) return "personal"
  return undefined
}

const WORTH_GUESSING = 6

function leavesLittle(text: string): boolean {
  return new Set(text.replace(/\s/g, "")).size < WORTH_GUESSING
}

/** Whoever guesses tries them with a year, an exclamation mark or a capital letter, too. */
const HABITS = [
  "motdepasse",
  "password",
  "passwort",
  "jetaime",
  "iloveyou",
  "bonjour",
  "azerty",
  "qwerty",
  "welcome",
  "bienvenue",
  "soleil",
  "doudou",
  "loulou",
  "admin",
  "secret",
]

function wordsOf({ email, displayName, platform }: KnownOf): string[] {
  const [local = "", host = ""] = plainOf(email).split("@")
  const words = [
    local,
    ...local.split(/[^\p{L}\p{N}]+/u),
    ...host.split("."),
    ...[displayName, platform].flatMap((name) => [plainOf(name).replace(/\s+/g, ""), ...plainOf(name).split(/\s+/)]),
  ]
  return words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length)
}

/** Spaces and dots between two words hide neither. */
function without(text: string, words: string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, " "), text.replace(/[\s._-]+/g, ""))
}

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "aqwzsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv",
]
const PATHS = ROWS.flatMap((row) => [row, [...row].reverse().join("")])
const RUN = 4

/** The text with each run along a keyboard or an alphabet, and each piece that comes again, down to its first letter. */
function withoutRuns(text: string): string {
  const letters = [...text.replace(/(.{1,8})\1+/gu, "$1")]
  let kept = ""
  for (let start = 0; start < letters.length; ) {
    let end = start + 1
    while (end < letters.length && PATHS.some((path) => path.includes(letters.slice(start, end + 1).join("")))) end++
    kept += end - start >= RUN ? letters[start] : letters.slice(start, end).join("")
    start = end
  }
  return kept
}

/** Small letters without accents. */
function plainOf(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
}
