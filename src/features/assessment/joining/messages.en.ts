import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Your account",
  signed_out: "Do you have an account? Sign in to keep this self-assessment in your space.",
  joinable: "Keep this self-assessment in your space: you will find it without this link, on all your devices.",
  joined: "This self-assessment is in your space. Your personal link opens it too, for whoever has it.",
  closed: "This self-assessment is in your space. No link opens it: one has to be signed in to your account.",
  elsewhere: "This place is joined to an account. Sign in with it to change that.",
  signIn: "Sign in",
  join: "Keep in my space",
  leave: "Take out of my space",
  close: "Close my link",
  closeQuestion: "Close your personal link?",
  closeWhy:
    "The link will no longer open this page, wherever it was copied or sent. You will have to sign in. You can make a new one.",
  cancel: "Keep it open",
  reopen: "Make a new personal link",
  joinAll: "Keep all in my space",
  joinAllWhy: "These self-assessments open by links kept in this browser. Join them to your account to find them everywhere.",
  card: {
    title: "My self-assessments",
    finish: (subject) => `Finish my answers: ${subject}`,
    place: (subject) => `Discover and place together: ${subject}`,
    all: "All my self-assessments",
    count: (count) => (count === 1 ? "One self-assessment in your space." : `${count} self-assessments in your space.`),
  },
}
