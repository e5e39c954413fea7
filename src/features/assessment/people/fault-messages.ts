import type { Language } from "../../../core/i18n.ts"
import { words } from "./words.ts"

/** Puts the faults of this area's forms into words. */
export function faultMessages(language: Language, faults: Record<string, string>): Record<string, string> {
  const { faults: messages, tooLong } = words(language).start
  return Object.fromEntries(
    Object.entries(faults).map(([field, code]) => {
      const [kind, length, limit] = code.split(":")
      if (kind === "too_long") return [field, tooLong(Number(length), Number(limit))]
      return [field, messages[field as keyof typeof messages] ?? words(language).start.summary]
    }),
  )
}
