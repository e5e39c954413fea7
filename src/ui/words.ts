import { catalogue } from "../core/i18n.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

/** The interface's own words: `words(language).menu.open`. */
export const words = catalogue(fr, en)
