import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Register of processing",
  description: "What this service does with personal data: why, on what basis, who receives them, for how long.",
  lead: "All that this service does with personal data, said by the program itself: what is not written here does not exist.",
  privacy: "Privacy",
  responsible: "Who answers for it",
  officer: "Whom to write to",
  host: "Hosting",
  outside: "Outside the European Union",
  noTransfer: "No transfer.",
  facts: {
    lawfulBasis: "Lawful basis",
    people: "People concerned",
    data: "Data",
    recipients: "Who receives them",
    kept: "Kept for",
  },
  tables: {
    title: "Where the data lie",
    lead: "The tables of the database, what each holds of a person, and when it goes.",
    show: (count) => `See the ${count} tables`,
    head: ["Table", "What stands there", "When it goes"],
  },
  download: "Download as JSON",
}
