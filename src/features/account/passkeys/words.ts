import { catalogue, type Language } from "../../../core/i18n.ts"
import { formatDate } from "../../../ui/format.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

export const words = catalogue(fr, en)

/** How a key is called to which nobody gave a name. */
export function nameByDay(language: Language, day: Date): string {
  return words(language).keys.ofDay(formatDate(language, day))
}
