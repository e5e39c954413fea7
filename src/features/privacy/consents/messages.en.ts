import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "My consents",
  lead: "What you agreed to, since when, and how to change your mind.",
  space: "My space",
  given: (date, version) => `You have agreed since ${date} (version ${version}).`,
  notGiven: "You have not agreed.",
  erase: "Erase my account",
  give: "Agree",
  withdraw: "Withdraw my consent",
  history: "All that you said",
  givenAt: (date, version) => `Given on ${date}, version ${version}.`,
  withdrawnAt: (date) => `Ended on ${date}.`,
  register: "All that this service does with data",
}
