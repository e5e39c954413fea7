import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "My space",
  hello: "Hello",
  welcome: "What you do with others comes together here.",
  suspended: {
    title: "Your account is suspended",
    text: "You can read why, answer, and get your data.",
    link: "Read and answer",
  },
  first: { title: "First things first", since: (day) => `Since ${day}` },
  steps: {
    title: "To begin with",
    lead: "Nothing is compulsory, and the order does not matter.",
    more: "What is left to say",
    assessment: {
      title: "Do a self-assessment",
      text: "With both sides or alone, look at where your partnership stands. Ten minutes are enough.",
      link: "Self-assessment",
    },
    profile: {
      title: "Say what helps you",
      text: "Captions, breaks, sign language… Say it once, and choose who can see it.",
      link: "Fill in my profile",
    },
    notifications: {
      title: "Choose your e-mails",
      text: "Few leave at first. You can get more, or none at all.",
      link: "Choose my e-mails",
    },
  },
  places: {
    team: "The team’s pages",
    title: "My account",
    notifications: (unread) => (unread === 0 ? "My notifications" : `My notifications (${unread} unread)`),
    settings: "The e-mails I get",
    profile: "My profile",
    access: "My access needs",
    account: "How I sign in, and security",
    data: "My data: download, erase",
    signOut: "Sign out",
  },
  unreachable: {
    title: "Your messages",
    text: "Your e-mail address was refused by its server: nothing is sent there any more. A sign-in link that arrives and that you follow restores it.",
    change: "Check or change my e-mail address",
  },
}
