import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Administration",
  lead: "What waits for the team, oldest first, then every page that your roles open.",
  pages: "Administration pages",
  otherPages: "The administration pages",
  queue: "What waits",
  queueCaption: "What waits for the team, oldest first",
  head: ["Page", "How many", "Since"],
  calm: { title: "Nothing waits", text: "Everything is up to date. What needs an answer from the team will appear here." },
  all: "All pages",
  none: "Your roles open no page here yet: they will appear once there are any.",
  never:
    "No page shows members’ self-assessments, private projects or messages, and nobody of the team can sign in as them. Every act is written in the log.",
}
