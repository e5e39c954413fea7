import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Demonstration",
  lead: "Fictional self-assessments, to be opened as one of these people. Nobody exists, nothing can be spoilt. Their texts are in French.",
  both: "Open someone from each side: this browser then holds both links, like a device lying between two people.",
  team: "Other fictional people have an account, and roles in the team.",
  teamLink: "See the demonstration’s team",
  empty: { title: "No examples yet", text: "Add them with the command npm run db -- seed, then reload this page." },
  openAs: (name) => `Open as ${name}`,
  someone: "someone",
  begun: (date) => `Begun on ${date}`,
  states: {
    alone: "Alone",
    waiting: "Under way",
    revealed: "Result visible",
    paper: "On paper",
  },
  sides: { partner: "Partner", professional: "Professional" },
  invited: "invitation not opened yet",
  starter: "started it",
}
