import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  copy: "If the button does not open, copy this address into your browser:",
  sentBy: (name, centre) => `Automatic message from ${name}, a service of ${centre}.`,
  reply: (email) => `Any questions? Write to ${email}.`,
}
