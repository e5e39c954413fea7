import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  copy: "If the button does not open, copy this address into your browser:",
  sentBy: (name, centre) => `Automatic message from ${name}, a service of ${centre}.`,
  reply: (email) => `A question? Write to ${email}.`,

  exportReady: {
    subject: (name) => `Your archive is ready – ${name}`,
    title: "Your archive is ready",
    text: "Hello. The archive that you asked for is made. To download it you need to sign in: this link alone opens nothing.",
    link: "Download my archive",
    until: (date) => `It is deleted on ${date}. You will be able to ask for another one.`,
    ignore: "You asked for nothing? Somebody may have used your account: sign in and end the sessions that you do not recognise.",
  },

  erasureAsked: {
    subject: (name) => `Your account will be erased – ${name}`,
    title: "Your account will be erased",
    text: (date) =>
      `Hello. You asked for your account to be erased. This will happen on ${date}. Until then you can change your mind.`,
    link: "Keep my account",
    nothing: "Your decision is made? Do nothing. A last message will tell you that it is done.",
    notYou: "You asked for nothing? Keep your account with this link, then end the sessions that you do not recognise.",
  },

  erasureCancelled: {
    subject: (name) => `Your account stays open – ${name}`,
    title: "Your account stays open",
    text: "Hello. The erasure of your account is cancelled. Nothing was erased.",
    link: "See where things stand",
    notYou: "It was not you? You can ask for the erasure again at any time.",
  },

  erased: {
    subject: (name) => `Your account is being erased – ${name}`,
    title: "Goodbye",
    text: "Hello. As planned, your account and your data are being erased now. This is the last message that you get from us at this address.",
    stays:
      "What you decided with others stays theirs, without your name. Our backups still hold your data, which nobody uses, until they are replaced.",
    back: "You will always be welcome.",
  },

  inactive: {
    subject: (name) => `Keep your account? – ${name}`,
    subjectAgain: (name) => `Last reminder: keep your account? – ${name}`,
    title: "Would you like to keep your account?",
    text: "Hello. You have not come by for two years. We do not keep what is of no more use.",
    due: (date) => `Without news from you, your account will be erased on ${date}.`,
    link: "Keep my account",
    data: "You can also sign in and download your data.",
    nothing: "You no longer need it? Do nothing.",
  },
}
