import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Erase my account",
  lead: "Leaving is as simple as joining. Here is what goes, what stays, and how.",
  space: "My space",
  refused: "Nothing is asked for yet",
  goesTitle: "What is erased",
  staysTitle: "What stays, and why",
  staysBackup: "Backups keep your data until they are replaced. Nobody uses them meanwhile.",
  howTitle: "How it goes",
  how: "The erasure takes place seven days after you ask. Until then you can sign in and change your mind in one click. After that nothing can be brought back.",
  takeAway: "Download my data first",
  confirmTitle: "Confirm",
  word: "ERASE",
  label: (word) => `Type ${word} to confirm`,
  ask: "Erase my account in seven days",
  stay: "Stay",
  faults: {
    wrong_word: "Type the word ERASE to confirm.",
    last_administrator:
      "You are the only person who administers this service. First give this role to someone else, then come back here.",
  },
  signInFirst: {
    text: "So that nobody erases your account in your place, first show that it is you.",
    link: "Sign in again",
  },
  planned: {
    title: "Your account will be erased",
    lead: (date) => `This will happen on ${date}.`,
    underWay: "The erasure is under way. It can no longer be cancelled.",
    keepTitle: "Keep my account",
    keep: "You have changed your mind? One click is enough: nothing will be erased.",
    keepButton: "Keep my account",
    untilTitle: "Until then",
    until: "Everything works as before. A last message will tell you that it is done.",
    linkTitle: "You would like to stay?",
    link: "One click is enough, without signing in: nothing will be erased.",
  },
  kept: {
    title: "Your account stays open",
    text: "The erasure is cancelled. Nothing was erased.",
    space: "Go to my space",
    signIn: "Sign in",
  },
  card: {
    title: "Your account will be erased",
    waiting: (date) => `Your account will be erased on ${date}`,
    more: "What will happen",
  },
}
