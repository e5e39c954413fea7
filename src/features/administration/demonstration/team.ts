// Fictional people with accounts, so that the back office can be looked at. Their addresses are of a domain that no mailbox can have
// (RFC 2606): where such data were left in a real instance, nobody could sign in as one of them.
import type { StaffRole } from "../../../core/auth/actor.ts"

export type FictionalMember = {
  name: string
  email: string
  /** As the page says who they are; a key of its words. */
  who: "mediator" | "nurse" | "director" | "administrator" | "patient" | "relative"
  roles: { role: StaffRole; departments?: string[] }[]
  suspension?: { reason: string; message: string; answer: string }
}

export const TEAM: readonly FictionalMember[] = [
  { name: "Inès", email: "ines@equipe.example", who: "administrator", roles: [{ role: "administrator" }] },
  {
    name: "Amina",
    email: "amina@equipe.example",
    who: "mediator",
    roles: [{ role: "adviser", departments: ["31", "81"] }, { role: "moderator" }],
  },
  { name: "Claire", email: "claire@equipe.example", who: "nurse", roles: [{ role: "editor" }] },
  { name: "Hugo", email: "hugo@equipe.example", who: "director", roles: [{ role: "survey_manager" }] },
  { name: "Paul", email: "paul@membres.example", who: "patient", roles: [] },
  {
    name: "Léa",
    email: "lea@membres.example",
    who: "relative",
    roles: [],
    suspension: {
      reason: "Messages insistants envoyés trois fois à une personne qui avait demandé d’arrêter. Appel resté sans réponse.",
      message:
        "Vous avez écrit trois fois à une personne qui vous avait demandé d’arrêter. Votre compte est suspendu un mois, le temps d’en parler ensemble.",
      answer: "Je n’avais pas compris que mes messages gênaient. Je voudrais en parler.",
    },
  },
]

/** What Inès's authenticator would hold: known to all, so only ever used where nothing is real. */
export const FICTIONAL_KEY = "demonstration-only-key-of-ines"
