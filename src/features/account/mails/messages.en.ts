import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  copy: "If the button does not open, copy this address into your browser:",
  sentBy: (name, centre) => `Automatic message from ${name}, a service of ${centre}.`,
  reply: (email) => `A question? Write to ${email}.`,

  once: (minutes) => `This link works once, for ${minutes} minutes. Keep it to yourself.`,
  notAsked: "You did not ask for this? Delete this message: without this link, nobody comes in.",

  signIn: {
    subject: "Your sign-in link",
    text: "Hello. Here is the link you asked for to sign in.",
    link: "Sign me in",
  },
  join: {
    subject: "Confirm your address",
    text: "Hello. One step is left to create your account: open this link. It confirms your address and signs you in.",
    link: "Create my account",
    notAsked: "You did not ask for this? Delete this message: without you, no account is made and your address is erased.",
  },
  already: {
    subject: "You already have an account",
    text: "Hello. Someone, probably you, wanted to create an account with this address. There is one already: this link signs you in.",
    link: "Sign me in",
  },
  noAccount: {
    subject: "No account at this address",
    text: "Hello. Someone, probably you, wanted to sign in with this address. No account goes with it.",
    other: "You may have opened one with another address: try again with that one. Otherwise you can create an account.",
    link: "Create an account",
    notAsked: "You did not ask for this? Delete this message: we do not keep your address.",
  },

  newDevice: {
    subject: "New sign-in to your account",
    text: (when, device) => `Hello. Someone signed in to your account on ${when}, with ${device}.`,
    you: "It was you? There is nothing to do.",
    notYou:
      "It was not you? Open your sign-ins, end the one you do not recognise, then change your password if you have one. Also make sure that nobody else reads your mailbox.",
    link: "See my sign-ins",
  },
  device: {
    unknown: "a device we do not recognise",
    phone: "a phone",
    tablet: "a tablet",
    computer: "a computer",
    on: (kind, parts) => `${kind} (${parts})`,
  },

  address: {
    old: {
      subject: "Confirm the change of address",
      text: "Hello. You asked for your account to change its e-mail address. Confirm it here, then from the message sent to the new address: both are needed.",
      link: "See and confirm",
      notAsked: "It was not you? Open this link and refuse: nothing will change.",
    },
    new: {
      subject: "Confirm your new address",
      text: "Hello. Someone, probably you, wants to use this address for their account. Confirm it here, then from the message sent to the old address: both are needed.",
      link: "See and confirm",
      notAsked: "It was not you? Delete this message: without you, nothing changes.",
    },
    taken: {
      subject: "This address already has an account",
      text: "Hello. Someone, probably you, wanted to use this address for another account. It already belongs to an account: choose another one, or erase this account first.",
      link: "Sign me in",
      notAsked: "It was not you? Delete this message: nothing has changed.",
    },
    changed: {
      subject: "Your address changed",
      text: (when) =>
        `Hello. On ${when}, your account changed its e-mail address, as agreed from this one. It no longer signs you in, and your other sign-ins have ended.`,
      notYou: (email) => `It was not you? Write to us at once: ${email}.`,
    },
    hours: (count) => `This link works for ${count} hours.`,
  },
}
