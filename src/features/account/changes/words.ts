import { catalogue } from "../../../core/i18n.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

export const words = catalogue(fr, en)
