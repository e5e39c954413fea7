// What people wrote, made fit for paper: no control characters, nothing that turns the direction of what follows.

/** Cleans every text in a value; keys stay as they are. */
export function printable<Value>(value: Value): Value {
  if (typeof value === "string") return printableText(value) as Value
  if (Array.isArray(value)) return value.map(printable) as Value
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one)])) as Value
  return value
}

/** Takes characters out of a text, or puts a dot where a reader should see that something is missing. */
export function withoutCharacters(text: string, characters: ReadonlySet<string>): string {
  if (characters.size === 0) return text
  return [...text].map((one) => (characters.has(one) ? (INVISIBLE.test(one) ? "" : "·") : one)).join("")
}
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]$/u

function printableText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Co}\ufffd]/gu, "·") // private icons and broken characters: every font shows something else, or nothing
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll("\u202f", "\u00a0") // the typeface has no narrow no-break space
    .replace(FORBIDDEN, "")
}

/** Control characters but the line feed, marks that override direction, byte order marks, code points that are no characters. */
const FORBIDDEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/gu
