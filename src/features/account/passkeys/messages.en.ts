import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  account: "My account",
  summary: "One thing is still missing",
  nameTooLong: (limit) => `This name is a little long: keep it to ${limit} characters.`,
  form: {
    waiting: "Follow what your device asks you.",
    cancelled: "Nothing was done: the request was cancelled, or waited too long.",
    known: "This device already has a key for your account.",
    failed: "The key did not answer. Try again in a moment.",
  },
  entry: {
    submit: "With a passkey",
    refusedTitle: "This key opened nothing",
    refused: "It belongs to no account here, or the request waited too long. Try again, or come in by a link sent by e-mail.",
    again: "Back to signing in",
  },
  keys: {
    title: "Passkeys",
    lead: "A passkey opens your account with what unlocks your device: fingerprint, face or code. Nothing to remember, nothing to copy, and nobody can get it out of you by a false message.",
    own: "Your keys",
    unnamed: "Key without a name",
    ofDay: (day) => `Key of ${day}`,
    since: (day) => `Added on ${day}.`,
    change: "Rename or remove",
    add: "Add a key",
    addText:
      "It can stay on this device, on your phone, in your password manager or on a USB key. It counts as two-step verification.",
    name: "Name of the key",
    nameHint: "To tell it apart: “Phone”, “Office computer”.",
    submit: "Add a passkey",
    unable:
      "To add a key, you need a browser that knows them, and JavaScript: this is not the case here. The link by e-mail and the password work everywhere.",
    full: "You already have twenty keys: remove one to add another.",
    refused: {
      title: "The key was not added",
      unverified: "It does not make sure that it is you (by a code, a fingerprint or a face). Choose one that does.",
      failed: "The request waited too long, or the key answered something other than what we expected. Try again.",
    },
  },
  key: {
    title: "A passkey",
    rename: "Rename",
    nameMissing: "Give it a name.",
    removeTitle: "Remove this key",
    removeText:
      "It will no longer open your account, and you will be signed out everywhere else. You can then erase it from the device that holds it.",
    remove: "Remove the key",
    removeQuestion: "Remove this key?",
    keep: "Keep it",
    back: "Back to the keys",
  },
}
