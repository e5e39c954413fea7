import { catalogue, type Language } from "../../core/i18n.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

export const words = catalogue(fr, en)

type Known = keyof typeof fr.statuses

/** The words for a status; one that has none reads as a fault of ours. */
export function errorWords(language: Language, status: number): { title: string; text: string } {
  const key = `_${status}` as Known
  return words(language).statuses[key] ?? words(language).statuses._500
}
