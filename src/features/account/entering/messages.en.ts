import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  home: "Home",
  summary: "To look at before you go on",
  email: "Your e-mail address",
  faults: {
    email: "This e-mail address looks incomplete: please check it.",
    emailMissing: "Enter your e-mail address.",
    displayName: "Enter a name or a pseudonym.",
    charter: "To create an account, the charter has to be accepted.",
    charterChanged: "The charter changed in the meantime: read it again before you accept it.",
    password: "Enter your password.",
    tooLong: (length, limit) => `${length} characters: keep ${limit} at most.`,
    mismatch: "The address and the password do not go together. Check them, or get a link by e-mail instead.",
  },
  wait: {
    title: "Too many tries in a row",
    again: (when) => `For safety, we are taking a break. You can try again ${when}.`,
    link: "Meanwhile, the link by e-mail still works.",
    mails: "Several messages have already gone to this address: open the latest one, it works.",
    minute: "in one minute",
    minutes: (count) => `in ${count} minutes`,
    hour: "in one hour",
  },

  signUp: {
    title: "Create an account",
    description: "An account to keep your self-assessments and projects. An e-mail address and a name, real or not, are enough.",
    lead: "An e-mail address and a name are enough. Nothing else is asked of you.",
    displayName: "The name that is shown",
    displayNameHint: "A pseudonym is just as good. You can change it later.",
    emailHint: "It is used to sign you in and to write to you. Nobody else sees it.",
    charter: "I have read the charter and I accept it",
    charterLink: "Read the charter (new tab)",
    charterHint: "Respect, confidentiality, equal voices.",
    submit: "Create my account",
    after: "We send you a link. Opening it confirms your address, and you are in.",
    haveOne: "Do you have an account already?",
    signIn: "Sign me in",
  },

  signIn: {
    title: "Sign in",
    description: "Get a link by e-mail to open your space: no password to remember.",
    lead: "The simplest way: get a link by e-mail. No password to remember.",
    again: "Show that it is really you",
    againLead: "What you want to open concerns the safety of your account. Sign in again to go on.",
    submit: "Get my link",
    others: "Other ways to sign in",
    password: "With a password",
    passwordLabel: "Your password",
    passwordHint: "Forgotten, or never chosen? Get a link: you can choose one afterwards.",
    passwordSubmit: "Sign me in",
    noAccount: "You have no account?",
    signUp: "Create an account",
  },

  sent: {
    title: "Look at your messages",
    lead: "A message has just gone to the address you gave.",
    link: (minutes) => `Open the link it holds: it works once, for ${minutes} minutes.`,
    anyDevice: "You can open it on any device: that one will be signed in.",
    nothing: "Nothing comes?",
    steps: [
      "Wait two or three minutes, then look among the junk mail.",
      "Check the address: one wrong letter, and the message goes elsewhere.",
      "Ask for another link: the last one to arrive is the right one.",
    ],
    again: "Ask for another link",
    write: (email) => `Still nothing? Write to ${email}.`,
  },

  link: {
    title: "Sign in",
    lead: (email) => `This link opens the account of ${email}.`,
    submit: "Sign me in",
    joinTitle: "Create your account",
    joinLead: (email) => `This link creates an account for ${email}.`,
    name: "Name shown",
    charter: "By going on, you accept the charter that you have read.",
    charterLink: "Read the charter again (new tab)",
    joinSubmit: "Create my account and sign me in",
    shared: "On a shared computer, remember to sign out before you leave.",
    notYou: "Not your address? Close this page: nothing happens without you.",
  },

  used: {
    title: "This link no longer works",
    lead: "It was used already, or it is too old. Your data are safe.",
    again: "Get another link",
    signedIn: (name) => `You are already in this browser as ${name}.`,
    space: "Go to my space",
  },

  signOut: {
    title: "Sign out",
    lead: "Your space closes on this device. Your data stay.",
    forget: "Forget this device too",
    forgetHint: "On a shared computer. The next sign-in from here will be told to you by e-mail.",
    submit: "Sign me out",
    stay: "Stay signed in",
    doneTitle: "You are not signed in",
    doneLead: "Nobody is signed in on this browser.",
    signIn: "Sign me in",
    home: "Back to the home page",
  },

  charter: {
    title: "The charter",
    description: "What each person commits to here, and what the team does.",
    lead: "It fits on one page. Everyone with an account commits to it, and so does the team.",
    version: (date) => `Version of ${date}.`,
    parts: [
      {
        title: "Equal voices",
        lines: [
          "Lived knowledge and professional knowledge count as much. Nobody is here to judge, correct or convince the other.",
          "Each person speaks for themselves, in the first person if possible.",
          "One may leave a question, change one’s mind, or go, without giving a reason.",
        ],
      },
      {
        title: "Respect",
        lines: [
          "We discuss ideas and situations, never the worth of persons.",
          "No insult, mockery, discrimination, pressure or selling.",
          "We write simply, so that everyone understands.",
        ],
      },
      {
        title: "Confidentiality",
        lines: [
          "What is said here stays here: we do not repeat what someone confides.",
          "We neither name nor describe a person, a department or an institution so that it is recognised, without their agreement.",
          "Professionals remain bound by professional secrecy.",
        ],
      },
      {
        title: "A name, real or not",
        lines: [
          "A pseudonym is welcome. We do not try to find out who is behind it.",
          "We do not pretend to be someone else, nor a professional that we are not.",
        ],
      },
      {
        title: "No advice in place of care",
        lines: [
          "We share experience. We make no diagnosis, and advise nobody to take or stop a treatment.",
          "This platform follows nobody’s care and does not answer emergencies: in France, call 15 or 112, or text 114. For thoughts of suicide, 3114.",
        ],
      },
      {
        title: "What the team does",
        lines: [
          "Moderators read what is public or reported to them. They may hide a text, warn, or suspend an account.",
          "The person concerned is told, knows why, and can answer. Every act of the team is recorded.",
          "The team can read neither self-assessments, nor private projects, nor messages: there is no page for it.",
        ],
      },
      {
        title: "Your data",
        lines: [
          "An e-mail address and a name that is shown. The rest depends on what you write.",
          "Nothing is sold or passed on for commercial ends. No advertising, no audience measurement.",
          "You can download everything and erase everything, from your space, without asking anyone.",
        ],
      },
    ],
    privacy: "Read the page “Privacy”",
    join: "Create an account",
    agreeTitle: "Before you go on, the charter",
    agreeLead: "You have not accepted it in this version yet. It fits on one page.",
    agree: "Accept the charter",
    refuse: "You would rather not accept it?",
    refuseText: "You can download or erase your data, then leave.",
    data: "My data",
  },
}
