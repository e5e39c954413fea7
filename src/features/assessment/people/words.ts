import { catalogue, type Language } from "../../../core/i18n.ts"
import type { Participant } from "../assessment.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

export const words = catalogue(fr, en)

/** How a participant is called on the page: as they wish, else by their side. */
export function nameOf(language: Language, participant: Pick<Participant, "name" | "side">): string {
  return participant.name ?? words(language).someone[participant.side]
}
