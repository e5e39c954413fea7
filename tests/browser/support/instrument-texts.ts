import { FIELDS } from "../../../src/features/assessment/instrument.ts"
import { latestInstrument } from "../../../src/features/assessment/instruments.ts"

/** All sentences of all instruments, by language. */
export const INSTRUMENTS = { fr: sentences("fr"), en: sentences("en") }

function sentences(language: "fr" | "en"): string[] {
  return FIELDS.flatMap((field) => textsOf(latestInstrument(field), language))
}

function textsOf(value: unknown, language: "fr" | "en"): string[] {
  if (typeof value !== "object" || value === null) return []
  const own = (value as Record<string, unknown>)[language]
  return typeof own === "string" ? [own] : Object.values(value).flatMap((one) => textsOf(one, language))
}
