import type { Words } from "../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  updated: (date) => `Page written on ${date}.`,

  accessibility: {
    title: "Accessibility",
    description: "How accessible this service is, what is checked, what remains to be done and how to reach us.",
    lead: (name) =>
      `${name} is made for everyone to read and use: by keyboard, with a screen reader, enlarged, without JavaScript, on a slow connection.`,
    state: {
      title: "Compliance status",
      text: (name) =>
        `${name} partially complies with the French accessibility framework (RGAA 4.1) and the international WCAG 2.2 guidelines, level AA. No full audit has been carried out yet: this status comes from our own checks, described here.`,
    },
    automatic: {
      title: "What is checked automatically",
      text: "With each version, before it is published:",
      points: [
        "axe-core runs on every page, in light and dark colours, on a phone and on a wide screen;",
        "colour contrast is computed in each theme;",
        "the main journeys are replayed with and without JavaScript.",
      ],
    },
    manual: {
      title: "What is checked by hand",
      text: "A tool sees only part of what stands in the way. Our checklist:",
      points: [
        "doing everything by keyboard, always seeing where one is;",
        "enlarging to 400% without losing anything or scrolling sideways;",
        "spacing the text, raising the contrast, setting one’s own colours;",
        "understanding the target without seeing it: each drawing has its equivalent in words or in a table;",
        "understanding without colours: disc, square and diamond say the same;",
        "correcting a refused form without typing again.",
      ],
    },
    todo: {
      title: "What is not done yet",
      points: [
        "a full audit by someone from outside;",
        "regular trials with people who use a screen reader, a magnifier or voice control;",
        "an easy-to-read version.",
      ],
    },
    contact: {
      title: "Something stops you? Tell us",
      text: "If something stands in your way, write to us. We will give you the information in another form and correct the page.",
      write: (email) => `Write to ${email}`,
    },
    recourse: {
      title: "If we do not answer",
      text: "You reported an accessibility fault that keeps you from using the service, and our answer does not satisfy you? In France you can:",
      form: "write to the Defender of Rights (Défenseur des droits)",
      delegate: "contact the Defender of Rights’ delegate in your region",
      post: "send a letter free of charge, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, France.",
    },
  },

  legal: {
    title: "Legal notice",
    description: "Who publishes this service, who hosts it, and how to reuse what it holds.",
    publisher: { title: "Publisher", name: "Organisation", director: "Publication director", address: "Address", email: "Write" },
    host: { title: "Hosting", text: "Host" },
    sources: {
      title: "Sources and reuse",
      tool: (region) =>
        `The self-assessment takes up the method, the four axes and the eleven criteria of the ‘target’ of partnership in health, created by those who carry partnership in ${region}. The sentences that describe each level were written for this service.`,
      software: (name) =>
        `${name} is free software under the AGPL-3.0 licence or later: you may study it, change it and install it elsewhere.`,
      code: "Get the source code",
      font: "The typeface is Atkinson Hyperlegible Next, by the Braille Institute (OFL licence). Icons come from Lucide (ISC licence).",
    },
    care: {
      title: "What this service is not",
      text: "It is neither a medical device nor a health record, nor a place for an emergency. It marks and ranks nobody.",
    },
  },

  privacy: {
    title: "Privacy",
    description: "What is collected, why, for how long, and how to erase everything.",
    lead: "As little as possible, for as long as it is needed, and nothing for anyone else.",
    collected: {
      title: "What is collected",
      points: [
        "What you wish to be called, if you like: ‘a nurse’, ‘a relative’. A real name is never needed.",
        "An e-mail address, if you give it, or if the person who invites you gives it so that we write to you once.",
        "The side you answer on, your levels, your remarks.",
        "What you place together, and the actions you decide on.",
        "With an account: your e-mail address, the name you choose, and what you care to say about yourself in your profile.",
      ],
      never:
        "Your network address never enters our logs. When you sign in it is kept shortened for thirty days, without what would point to your household: this lets you recognise your own sign-ins. To prevent abuse it is turned into an unreadable fingerprint that changes every day and is erased within hours.",
    },
    why: {
      title: "Why, and on what basis",
      text: "These data serve one purpose: that both sides see where their partnership stands and talk about it. You are free to answer. The basis is your consent, which you withdraw whenever you like. What you say may let others guess something about your health: this is why everything stays between the people invited.",
    },
    who: {
      title: "Who sees what",
      points: [
        "Until all sides have finished, nobody sees your answers, not even the person who invites you.",
        "Then the people of your self-assessment see the levels and remarks of both sides. When several people answer on one side, single answers are shown only if all of them agree.",
        "E-mail addresses are shown to nobody, except to whoever gave them for an invitation, for as long as it has not been used.",
        "The people who run the server have access to it in order to maintain it, and are bound to secrecy.",
      ],
      details: "Read the details for the self-assessment",
    },
    howLong: {
      title: "For how long",
      text: "A self-assessment is erased twelve months after the last visit. Thirty days before, a message tells those who left an address. Opening one’s link is enough to keep everything for twelve months more. An account of no more use is erased after 24 months and two messages.",
    },
    rights: {
      title: "Your rights",
      text: "You can ask for a copy of your data, have them corrected or erased, limit their use or object to it. From your personal link you withdraw your answers and erase your data yourself, at once. With an account, you do all of this in your space:",
      own: {
        "/mon-espace/donnees": "download all your data",
        "/mon-espace/consentements": "see and withdraw your consents",
        "/mon-espace/compte/effacement": "erase your account",
      },
      register: "Read the register: all that is done with data, why and for how long",
      officer: (officer) => `For anything else: ${officer},`,
      cnil: "You can also turn to the French data protection authority (CNIL)",
    },
    cookies: {
      title: "Cookies",
      text: "The service needs them and they follow nobody: this is why no consent is asked. Over https the site puts ‘__Host-’ before their names.",
      caption: "Cookies of this site",
      head: ["Name", "What it is for", "Kept for"],
      links: { what: "Keeps your personal links open on this device.", time: "30 days" },
      comfort: { what: "Remembers the text size, spacing, contrast and colours you choose.", time: "One year" },
      session: { what: "Keeps you signed in to your account.", time: "30 days" },
      device: {
        what: "Recognises a device from which you signed in before, so that you are told when it is another one.",
        time: "400 days",
      },
      account: {
        what: "Ties together the steps of signing in by link, by code, by passkey or by another service.",
        time: "Half an hour at most",
      },
      none: "Nothing comes from another site: no audience measurement, no font, no image, no social network.",
    },
    responsible: {
      title: "Who answers for it",
      text: (name, longName, address) => `${name}, ${longName}, ${address}.`,
      host: (host) => `Host: ${host}.`,
    },
  },
}
