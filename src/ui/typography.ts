const THIN = "\u202F"
const WIDE = "\u00A0"

/**
 * Sets a French text that people typed as a printer would: spaces that never break before ; ? ! : » and after «,
 * real apostrophes, one ellipsis. Addresses and hours stay as they are.
 */
export function french(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
    .replace(/\.{3}/g, "…")
    .replace(/«\s*/g, `«${THIN}`)
    .replace(/\s*»/g, `${THIN}»`)
    .replace(/(?<=[\p{L}\d%)»…])\s*([;?!]+)(?=\s|$|[)»])/gu, `${THIN}$1`)
    .replace(/\s+([;?!])/g, `${THIN}$1`)
    .replace(/(?<=[\p{L})»])\s*:(?=\s|$)/gu, `${WIDE}:`)
    .replace(/\s+:(?=\s|$)/g, `${WIDE}:`)
}
