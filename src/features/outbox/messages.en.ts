import type { Words } from "../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Outbox",
  lead: "The mails that this copy would have sent, newest first. They are gone when it stops.",
  empty: { title: "No mail yet", text: "Mails appear here as soon as someone gives an e-mail address." },
  caption: "Mails kept",
  head: ["Subject", "To", "Language"],
  to: "To",
  language: "Language",
}
