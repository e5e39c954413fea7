import type { Language } from "../../../core/i18n.ts"
import { words } from "./words.ts"

/** Puts what is wrong with a password into words that say what would be better. */
export function passwordFaults(language: Language, faults: Record<string, string>): Record<string, string> {
  const text = words(language).password.faults
  return Object.fromEntries(
    Object.entries(faults).map(([field, code]) => {
      const [kind = "", length, limit] = code.split(":")
      if (field === "currentPassword") return [field, kind === "missing" ? text.currentMissing : text.currentWrong]
      if (kind === "too_short") return [field, text.tooShort(Number(length), Number(limit))]
      if (kind === "too_long") return [field, text.tooLong(Number(length), Number(limit))]
      return [field, kind === "common" || kind === "runs" || kind === "personal" ? text[kind] : text.missing]
    }),
  )
}
