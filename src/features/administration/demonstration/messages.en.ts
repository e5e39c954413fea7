import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "The demonstration’s team",
  lead: "Fictional people with an account, to see the team’s pages. Nobody exists.",
  how: {
    title: "Sign in as one of them",
    lines: [
      "Open the sign-in page and give their address.",
      "The link arrives in the outbox of this copy.",
      "The team’s pages ask for two-step verification: Inès has it already, with the code below. The others turn it on in their account, with any application.",
    ],
  },
  signIn: "Open the sign-in page",
  outbox: "Open the outbox",
  code: { title: "Inès’s code", text: "It changes every thirty seconds and serves once.", refresh: "Show the next code" },
  caption: "Fictional people",
  head: ["Who", "Address", "Roles", "Two-step verification"],
  who: {
    mediator: "peer mediator",
    nurse: "nurse",
    director: "quality director",
    administrator: "administrator",
    patient: "patient partner",
    relative: "carer, suspended account",
  },
  on: "on",
  off: "to be turned on",
  noRole: "none",
  empty: {
    title: "Nobody yet",
    text: "Add them with the command npm run db -- seed, then reload this page.",
  },
}
