import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  changes: {
    password_set: {
      subject: "A password was added",
      text: (when) => `Hello. A password was added to your account on ${when}.`,
      next: "The link by e-mail still works. You were signed out everywhere else.",
    },
    password_changed: {
      subject: "Your password changed",
      text: (when) => `Hello. The password of your account changed on ${when}.`,
      next: "You were signed out everywhere else.",
    },
    password_removed: {
      subject: "Your password was removed",
      text: (when) => `Hello. The password of your account was removed on ${when}.`,
      next: "From now on you sign in by a link. You were signed out everywhere else.",
    },
    second_factor_enabled: {
      subject: "Two-step verification is on",
      text: (when) => `Hello. Two-step verification was turned on for your account on ${when}.`,
      next: "From now on, each sign-in also asks for a code from your app. You were signed out everywhere else.",
    },
    second_factor_disabled: {
      subject: "Two-step verification is off",
      text: (when) => `Hello. Two-step verification was turned off for your account on ${when}.`,
      next: "You sign in without a code again. You were signed out everywhere else.",
    },
    recovery_codes_renewed: {
      subject: "Your recovery codes have changed",
      text: (when) => `Hello. New recovery codes were made for your account on ${when}.`,
      next: "The old ones no longer work: throw them away.",
    },
    recovery_code_used: {
      subject: "A recovery code was used",
      text: (when) => `Hello. Someone signed in to your account with a recovery code on ${when}.`,
      next: "That code will not work again. If you have few left, make new ones.",
    },
    second_factor_reset_asked: {
      subject: "Request to remove two-step verification",
      text: (when) =>
        `Hello. On ${when}, someone, most likely you, asked the team to remove two-step verification from your account.`,
      next: "The team will first make sure that it is you. Have you found your app or a recovery code again? Sign in: the request is then cancelled by itself.",
    },
    second_factor_reset_accepted: {
      subject: "Two-step verification was removed",
      text: (when) => `Hello. As you asked, the team removed two-step verification from your account on ${when}.`,
      next: "You were signed out everywhere. Sign in, then turn it on again with your new app.",
    },
    second_factor_reset_refused: {
      subject: "Two-step verification stays in place",
      text: (when) =>
        `Hello. On ${when}, the team did not remove two-step verification from your account: it could not make sure that the request came from you.`,
      next: "You can ask again, or write to the team.",
    },
    passkey_added: {
      subject: "A passkey was added",
      text: (when) => `Hello. A passkey was added to your account on ${when}.`,
      next: "It lets you sign in without a message or a password.",
    },
    passkey_removed: {
      subject: "A passkey was removed",
      text: (when) => `Hello. A passkey was removed from your account on ${when}.`,
      next: "It no longer opens anything. You were signed out everywhere else.",
    },
    provider_linked: {
      subject: "Another way to sign in",
      text: (when, provider) => `Hello. Since ${when}, you can open your account with ${provider}.`,
      next: "Your other ways to sign in still work.",
    },
    provider_unlinked: {
      subject: "A way to sign in was removed",
      text: (when, provider) => `Hello. Since ${when}, ${provider} no longer opens your account.`,
      next: "You were signed out everywhere else. The link by e-mail still works.",
    },
  },
  links: {
    account: "Open my account",
    secondFactor: "See my two-step verification",
    keys: "See my passkeys",
    providers: "See my linked accounts",
    signIn: "Sign in",
  },
  notYou: (email) => `Was it not you? Write to us straight away: ${email}.`,
}
