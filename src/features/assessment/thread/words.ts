import { catalogue, type Language } from "../../../core/i18n.ts"
import { formatList } from "../../../ui/format.ts"
import type { Break, Voice } from "../thread.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

export const words = catalogue(fr, en)

export function voiceName(language: Language, voice: Voice): string {
  return voice === "joint" ? words(language).evolution.joint : words(language).sides[voice]
}

/** Why two dates are not compared, as a sentence. */
export function noComparison(language: Language, breaks: Break[]): string {
  const text = words(language).evolution
  return text.noComparison(
    formatList(
      language,
      breaks.map((one) => text.breaks[one]),
    ),
  )
}
