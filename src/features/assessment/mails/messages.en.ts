import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  name: { someone: "Someone" },
  copy: "If the button does not open, copy this address into your browser:",
  sentBy: (name, centre) => `Automatic message from ${name}, a service of ${centre}.`,
  reply: (email) => `Any questions? Write to ${email}.`,

  invitation: {
    subject: (name) => `You are invited to ${name}`,
    title: "You are invited",
    by: (who) =>
      `Hello. ${who} would like to take stock with you of how you act together: each of you separately at first, then both.`,
    how: "There are eleven questions and it takes about ten minutes. Nobody sees your answers before all sides have finished.",
    link: "See the invitation",
    once: "This link opens until you begin. You then get a personal link, for you alone.",
    ignore:
      "You would rather not take part, or do not know what this is about? Do nothing: without you, nothing is saved in your name.",
    address:
      "We have your address from the person who invites you. It serves this message only, and is erased when you use the invitation.",
  },

  personalLink: {
    subject: (name) => `Your personal link – ${name}`,
    title: "Your personal link",
    text: "Hello. This link opens your pages, on any device. Keep it to yourself: whoever holds it can read and write in your place.",
    link: "Open my pages",
    keep: "It works for as long as your pages exist. After twelve months without a visit they are erased; we tell you thirty days before.",
    ignore: "You did not ask for this? Someone mistyped their address. Delete this message without opening the link.",
  },

  lostLinks: {
    subject: (name) => `Your links – ${name}`,
    title: "Your links",
    one: "Hello. You asked for a new personal link. Here it is.",
    many: (count) => `Hello. You asked for new links. There are ${count}, newest first.`,
    personal: (date) => `Open my pages of ${date}`,
    invitation: (date) => `See the invitation of ${date}`,
    replaces: "An old personal link stops working as soon as you open the new one. Keep these addresses to yourself.",
    ignore: "You did not ask for this? Delete this message without opening any link: the old one still works.",
  },

  revealed: {
    subject: (name) => `Everyone has finished – ${name}`,
    title: "Time to talk about it",
    text: "Hello. Nobody is awaited any more: what each side sees can now be discovered. It is best done together, without haste.",
    link: "Discover it together",
    keep: "This link is yours: keep it to yourself. After twelve months without a visit, everything is erased.",
    ignore: "You want no more messages? Erase your address in your pages, with everything you gave if you wish.",
  },

  erasure: {
    subject: (name) => `Your pages are about to be erased – ${name}`,
    title: "Your pages are about to be erased",
    text: (date) =>
      `Hello. Nobody has come by for a long time. Without a visit, what you did with others will be erased from ${date} on, for everyone.`,
    link: "Keep my pages",
    keep: "Opening this link is enough: everything then stays twelve months more. You can also download the result.",
    ignore: "You no longer need them? There is nothing to do.",
  },
}
