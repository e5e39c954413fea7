import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  account: "My account",
  summary: "One thing is still missing",
  field: {
    label: "Six-digit code",
    hint: "Your app shows a new one every thirty seconds.",
    otherWay: "I don’t have my app at hand",
    recovery: "Recovery code",
    recoveryHint: "Twice five characters, such as k7m2p-9xr4t. Each code works once.",
    useRecovery: "Continue with this code",
  },
  faults: {
    missing: "Enter the code.",
    wrong:
      "This is not the code we were expecting. Copy the one that the app shows right now; the phone must set its clock by itself.",
    used: "This code was used already. Wait for the next one, thirty seconds at most.",
    locked: (minutes) =>
      minutes <= 1
        ? "Several codes were not right. To keep you safe, try again in a minute."
        : `Several codes were not right. To keep you safe, try again in ${minutes} minutes.`,
  },

  enter: {
    title: "Your code",
    lead: "One last step: the code that your app shows right now.",
    submit: "Continue",
    lost: "I have neither the app nor the recovery codes any more",
  },
  over: {
    title: "Let’s begin the sign-in again",
    lead: "Too much time has passed, or several codes were not right. Begin again: it takes a minute.",
    link: "Sign in",
  },

  setting: {
    title: "Two-step verification",
    lead: "At each sign-in, a code from your phone as well. Even someone who reads your mail or knows your password could not get in.",
    staff: {
      title: "Your role in the team needs it",
      text: "The pages of the back office only open after two-step verification, or with a passkey.",
      link: "Open the back office",
    },
    how: "How it goes",
    steps: {
      application: "An app",
      applicationText:
        "You need an app for codes on your phone or computer: for example FreeOTP, Aegis, 2FAS, Google Authenticator or the password manager that you already have.",
      key: "A key",
      keyText: "You show it a drawing, or copy a key. Only once.",
      codes: "Recovery codes",
      codesText: "You keep ten codes on paper, for the day when the phone is missing.",
    },
    start: "Begin",
    keys: "Another way, simpler still: a passkey, which stands for both the message and the code.",
    keysLink: "See passkeys",
  },
  prepared: {
    lead: "Two steps and it is ready.",
    read: "Show the key to your app",
    readText: "In the app, choose to add an account, then scan this drawing.",
    open: "Open it in this device’s app",
    typed: "Or copy this key",
    copy: "Copy the key",
    give: "Enter the code that it shows",
    submit: "Turn on two-step verification",
    others: "You will be signed out everywhere else.",
    again: "Begin again with another key",
  },
  on: {
    lead: "It is on: each sign-in also asks for a code.",
    left: (count) =>
      count === 0
        ? "You have no recovery code left: make new ones."
        : count === 1
          ? "You have one recovery code left."
          : `You have ${count} recovery codes left.`,
    codes: "Recovery codes",
    renew: "Make new recovery codes",
    change: "Change phones, or stop",
    changeText: "To move to another phone, turn two-step verification off, then on again with the new one.",
    stop: "Turn off two-step verification",
  },
  stepUp: {
    lead: "It is on, but no code was given since you signed in here. Give one now to open the protected pages.",
    submit: "Give this code",
  },
  renew: {
    title: "New recovery codes",
    lead: "Ten new codes take the place of the old ones, which will no longer work. First enter a code from your app.",
    submit: "Make new codes",
  },
  stop: {
    title: "Turn off two-step verification",
    lead: "You will sign in without a code again. The key and the recovery codes are erased, and you are signed out everywhere else.",
    staff: "You are part of the team: the pages of the back office will be closed until you turn it on again.",
    submit: "Turn it off",
    back: "Keep two-step verification",
  },
  codes: {
    title: "Your recovery codes",
    enabled: "Two-step verification is on. Now keep these ten codes.",
    renewed: "Here are ten new codes. The old ones no longer work.",
    once: "They will not be shown again",
    text: "Copy them, print this page or save the file, away from your phone. Each opens your account once, in place of the app’s code.",
    list: "The ten codes",
    copy: "Copy the codes",
    download: "Save the file",
    file: "recovery-codes.txt",
    kept: "I have kept them",
  },

  lost: {
    title: "Two-step verification lost",
    lead: "Phone lost, stolen or changed: there are several ways.",
    codes: "A recovery code",
    codesText: "If you kept your codes on paper or in a file, one is enough. Enter it in place of the app’s code.",
    codesLink: "Enter a recovery code",
    other: "Another device",
    otherText: "A passkey on another device, or another place where you are still signed in, also lets you in.",
    team: "With the team",
    teamText: (centre) =>
      `Otherwise, the team of ${centre} can remove two-step verification. It first makes sure that it is you, by other means than e-mail: by telephone at a number that it knows, or face to face. An administrator then decides, and you get a message.`,
    ask: "Ask the team",
    askText: "A message that confirms the request is sent to you at once.",
    asked: "Your request has arrived",
    askedText: (when) =>
      `It was made on ${when}. The team will write to you. If you find the app or a code again, sign in: the request is then cancelled by itself.`,
    first:
      "First sign in by a link or a password. At the step of the code, you will find this page again and can make the request.",
    signIn: "Sign in",
    write: (email) => `Can’t get that far? Write to ${email}.`,
  },
}
