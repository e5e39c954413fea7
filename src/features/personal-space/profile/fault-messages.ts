import type { Language } from "../../../core/i18n.ts"
import { LIMITS } from "./profile.ts"
import { words } from "./words.ts"

/** Puts the faults of the profile's forms into words, field by field. */
export function faultMessages(language: Language, faults: Record<string, string>): Record<string, string> {
  const { faults: text } = words(language)
  const known: Record<string, string> = {
    displayName: text.displayName,
    hoursAMonth: text.hoursAMonth(LIMITS.hours),
    language: text.language,
    timeZone: text.timeZone,
  }
  return Object.fromEntries(
    Object.entries(faults).map(([field, code]) => {
      const [kind, length, limit] = code.split(":")
      return [
        field,
        kind === "too_long" ? text.tooLong(Number(length), Number(limit)) : (known[field] ?? words(language).summary),
      ]
    }),
  )
}
