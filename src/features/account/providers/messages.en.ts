import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  account: "My account",
  home: "Home",
  summary: "One thing is still missing",
  with: (provider) => `With ${provider}`,

  leaving: {
    title: (provider) => `You are going to ${provider}`,
    lead: "This page takes you there by itself. You will come back here afterwards.",
    link: (provider) => `Go on to ${provider}`,
  },

  join: {
    title: "Create your account",
    lead: (provider) => `${provider} recognised you, and you have no account here yet. What is left is a name and the charter.`,
    email: "Your e-mail address",
    emailText: (provider) => `It comes from ${provider}. It is used to write to you; nobody else sees it.`,
    displayName: "The name that is shown",
    displayNameHint: "A pseudonym is fine. You can change it later.",
    nameMissing: "Enter a name or a pseudonym.",
    nameTooLong: (limit) => `This name is a little long: keep it to ${limit} characters.`,
    charter: "I have read the charter and I accept it",
    charterLink: "Read the charter",
    charterHint: "Respect, confidentiality, equal voices.",
    charterMissing: "To create an account, you need to accept the charter.",
    submit: "Create my account",
    professional:
      "Your profile will say that your professional identity is verified. Your number and title are neither kept nor shown.",
    not: "You don’t want an account? Close this page: nothing is kept.",
  },

  trouble: {
    again: (provider) => `Try again with ${provider}`,
    others: "Sign in another way",
    join: "Create an account",
    linked: "See my linked accounts",
    unknownProvider: "this service",
    consent_refused: {
      title: "You changed your mind",
      text: (provider) => `${provider} told us nothing. You can try again, or sign in another way.`,
    },
    state_mismatch: {
      title: "This sign-in did not come through",
      text: () => "It was begun in another browser, took too long, or was used already. Begin again from the sign-in page.",
    },
    provider_down: {
      title: "This service does not answer",
      text: (provider) => `${provider} cannot be reached for now. The other ways to sign in work.`,
    },
    account_not_linked: {
      title: "You already have an account",
      text: (provider) =>
        `Your e-mail address already has an account here. First sign in as usual, by a link for example; in “My account”, you can then link ${provider} to it.`,
    },
    email_not_verified: {
      title: "We lack a verified address",
      text: (provider) =>
        `${provider} recognised you, without giving us a verified e-mail address. First create an account with your address; in “My account”, you can then link ${provider} to it.`,
    },
    assurance_too_low: {
      title: "A safer identification is needed",
      text: (provider) =>
        `The way in which you identified yourself at ${provider} is not enough here. Try again with a stronger identification, or sign in another way.`,
    },
    not_believed: {
      title: "This sign-in did not come through",
      text: (provider) => `The answer of ${provider} is not what we expected. To be safe, we take no account of it.`,
    },
    elsewhere: {
      title: "Linked to another account already",
      text: (provider) => `This ${provider} account already opens another account here. Unlink it from that one first.`,
    },
    session_changed: {
      title: "Your sign-in changed meanwhile",
      text: () => "To be safe, nothing was linked. Begin again from “Linked accounts”.",
    },
  },

  linked: {
    title: "Linked accounts",
    lead: "Open your account with a service that knows you already. Your other ways to sign in go on working.",
    none: "No service is offered for now.",
    since: (day) => `Linked since ${day}.`,
    notLinked: "Not linked.",
    professional:
      "It verifies the identity of health professionals: your profile will say so, without showing your number or title.",
    link: (provider) => `Link ${provider}`,
    unlink: (provider) => `Unlink ${provider}`,
    unlinkQuestion: (provider) => `Unlink ${provider}?`,
    unlinkText: (provider) => `${provider} will no longer open your account, and you will be signed out everywhere else.`,
    unlinkProfessional: "Your profile will no longer say that your professional identity is verified.",
    keep: "Keep it",
    gone: "This service is no longer offered.",
  },
}
