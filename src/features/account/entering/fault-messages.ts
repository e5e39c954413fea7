import type { Language } from "../../../core/i18n.ts"
import { words } from "./words.ts"

/** Puts the faults of the forms by which one comes in into words. */
export function faultMessages(language: Language, faults: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([field, code]) => [field, messageFor(language, field, code)]))
}

function messageFor(language: Language, field: string, code: string): string {
  const text = words(language).faults
  const [kind, length, limit] = code.split(":")
  if (kind === "too_long") return text.tooLong(Number(length), Number(limit))
  if (kind === "changed") return text.charterChanged
  if (kind === "mismatch") return text.mismatch
  if (field === "email" || field === "address") return kind === "missing" ? text.emailMissing : text.email
  return field === "displayName" ? text.displayName : field === "charter" ? text.charter : text.password
}
